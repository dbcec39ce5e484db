package dev.frameworkadvisor.bench;

/** A program that does nothing else: what every other one must take at least. */
final class Hello {

    private Hello() {
    }

    /** Says hello. */
    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
