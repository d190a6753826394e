it('is up', () => {});
