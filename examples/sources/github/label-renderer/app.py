print("label")
