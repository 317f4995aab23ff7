package org.riser.itests.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A disk of some megabytes over a folder, which can be filled to the last byte. It is mounted in a namespace of its own, which
 * needs no rights: only the processes started by {@link #command} see it, and it vanishes with this one.
 */
final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Process holder;

    private SmallDisk(Path folder, Process holder) {
        this.folder = folder;
        this.holder = holder;
    }

    /** Mounts one, or gives nothing where the operating system lets nobody make a namespace. */
    static Optional<SmallDisk> over(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        String mount = "mount -t tmpfs -o size=%dm small \"$0\" && echo mounted && exec cat".formatted(megabytes);
        Process holder;
        try {
            holder = new ProcessBuilder(
                            "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "" + folder)
                    .start();
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        }
        boolean mounted = "mounted".equals(holder.inputReader().readLine());
        return mounted ? Optional.of(new SmallDisk(folder, holder)) : Optional.empty();
    }

    /** What stands before a command that is to see this disk. */
    List<String> command() {
        String holding = String.valueOf(holder.pid());
        return List.of("nsenter", "--preserve-credentials", "--user", "--mount", "--target", holding, "--");
    }

    /** Leaves no byte free. */
    void fill() {
        int ended = run("dd", "if=/dev/zero", "of=" + ballast(), "bs=4k", "status=none");
        if (ended == 0) {
            throw new IllegalStateException("dd met no end of " + folder);
        }
    }

    /** Gives back what {@link #fill} took. */
    void free() {
        run("rm", ballast().toString());
    }

    @Override
    public void close() {
        holder.destroyForcibly().onExit().join();
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private int run(String... command) {
        List<String> whole = new ArrayList<>(command());
        whole.addAll(List.of(command));
        try {
            return new ProcessBuilder(whole).start().onExit().join().exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
