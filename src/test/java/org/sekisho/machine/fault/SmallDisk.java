package org.sekisho.machine.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A disk in memory of 700 MB, mounted over a folder, with what was in the folder. */
record SmallDisk(Path folder, boolean isMounted) implements AutoCloseable {

    static SmallDisk at(Path folder) throws IOException, InterruptedException {
        Path aside = folder.resolveSibling(folder.getFileName() + "-aside");
        Files.move(folder, aside);
        Files.createDirectory(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=700m", "tmpfs", folder.toString());
        try (Stream<Path> files = Files.walk(aside)) {
            for (Path file : files.filter(path -> !path.equals(aside)).toList()) {
                Files.copy(file, folder.resolve(aside.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new SmallDisk(folder, mounted);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (isMounted) {
            run("umount", folder.toString());
        }
    }
}
