package dev.operandi.app;

import dev.operandi.app.cli.OperandiCommand;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** Where the process begins, and the only place that ends it. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        Surroundings around = Surroundings.of(
                System.getenv(),
                System.getProperties(),
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        System.exit(OperandiCommand.run(around, args));
    }
}
