package org.sekisho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sekisho.cli.console.Terminal;

/**
 * A process that runs command after command, as they come on its standard input: a file for all that one says, and its
 * arguments, with tabs between them. It answers with the exit code.
 */
final class CommandsInOneProcess {

    private CommandsInOneProcess() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        Terminal startsOnce = Terminal.ofOffice(Path.of("nowhere"), Map.of("sekisho.canaries.shipped", ""));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<String> parts = List.of(order.split("\t"));
            try (PrintStream said =
                    new PrintStream(Files.newOutputStream(Path.of(parts.get(0))), true, StandardCharsets.UTF_8)) {
                System.setOut(said);
                System.setErr(said);
                answers.println(
                        Sekisho.commandLine().execute(parts.stream().skip(1).toArray(String[]::new)));
            }
        }
        startsOnce.close();
        System.exit(0);
    }
}
