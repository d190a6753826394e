module acme.example/rates

go 1.24
