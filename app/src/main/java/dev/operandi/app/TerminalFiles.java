package dev.operandi.app;

import dev.operandi.chat.Handout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Puts files where whoever sits at the terminal finds them. Only the user of the system may read them. */
final class TerminalFiles {
    /** More of one name is nothing that a person would look through. */
    private static final int MOST_OF_A_NAME = 100;

    private final Path folder;

    /**
     * @param folder made when it is needed
     */
    TerminalFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes them. No other file is written over: where there is one of the name with something else in it, a number is added.
     *
     * @return where they are, in their order
     * @throws IOException when one of them cannot be written
     */
    List<Path> write(Handout handout) throws IOException {
        Files.createDirectories(folder, ownersOnly("rwx------"));
        List<Path> paths = new ArrayList<>();
        for (Handout.File file : handout.files()) paths.add(write(file));
        return paths;
    }

    private Path write(Handout.File file) throws IOException {
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        for (int n = 1; n <= MOST_OF_A_NAME; n++) {
            Path path = folder.resolve(numbered(file.name(), n));
            if (isThere(path, bytes) || create(path, bytes)) return path;
        }
        throw new IOException("There are too many files of this name");
    }

    private static String numbered(String name, int n) {
        int dot = name.lastIndexOf('.');
        return n == 1 ? name : name.substring(0, dot) + "-" + n + name.substring(dot);
    }

    private static boolean isThere(Path path, byte[] bytes) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) == bytes.length
                && Arrays.equals(Files.readAllBytes(path), bytes);
    }

    /** False when there is something of that name, a link among others. What could not be written to its end is removed. */
    private boolean create(Path path, byte[] bytes) throws IOException {
        Set<StandardOpenOption> anew = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        SeekableByteChannel channel;
        try {
            channel = Files.newByteChannel(path, anew, ownersOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try (channel) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                int unusedCount = channel.write(left);
            }
            return true;
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Nothing where the file system knows no such thing; there a person's own folder is theirs by itself. */
    private FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
