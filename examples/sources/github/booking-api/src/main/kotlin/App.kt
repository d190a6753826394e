fun main() = println("up")
