package org.sekisho.cli.console;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program was started: by which Java, with which options and classes. */
record JavaCommand(Class<?> main) {

    /** Words without the command's own arguments: they start another process of the same program. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(JavaCommand::mayBeHadTwice)
                .forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return words;
    }

    /** What listens at a port, or writes to a file of its own, would stand in the way of itself. */
    private static boolean mayBeHadTwice(String option) {
        return !option.startsWith("-agentlib:") && !option.startsWith("-javaagent:") && !option.startsWith("-Xrun");
    }
}
