package dev.operandi.app.lab;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Whether somebody looks at the error stream while the program runs. Java knows of the other two streams only. */
public final class ErrorTerminal {
    private ErrorTerminal() {}

    /** True when the stream is the process's own and goes to a terminal; asks the system's {@code test}. */
    public static boolean is(OutputStream err) {
        try {
            if (!(err instanceof FileOutputStream file) || file.getFD() != FileDescriptor.err) return false;
            Process test = new ProcessBuilder("test", "-t", "2")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor() == 0;
        } catch (IOException e) {
            return false; // a system without it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
