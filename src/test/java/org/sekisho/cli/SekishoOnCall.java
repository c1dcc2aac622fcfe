package org.sekisho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.sekisho.cli.console.ExitCode;
import org.sekisho.cli.console.Terminal;

/**
 * The command in a process that stays, so that not each of many commands pays for the start of a Java machine.
 *
 * <p>Its port is in the file that its argument names. A caller sends a folder that holds {@code arguments}, one a line; the
 * command leaves {@code out} and {@code err} there, and the answer is its exit code. Commands share one start of Sekisho until a
 * caller sends an empty line; one that names a home has a start to itself.
 */
final class SekishoOnCall {

    private SekishoOnCall() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path port = Path.of(arguments[0]);
            Path written = Files.writeString(port.resolveSibling("port.new"), Integer.toString(door.getLocalPort()));
            Files.move(written, port, StandardCopyOption.ATOMIC_MOVE);
            Terminal shared = Terminal.ofOffice(Path.of("nowhere"), Map.of());
            while (true) {
                try (Socket caller = door.accept()) {
                    answer(caller, shared);
                }
            }
        }
    }

    private static void answer(Socket caller, Terminal shared) throws IOException {
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        String call = asked.readLine();
        int exitCode = ExitCode.DONE;
        if (call.isEmpty()) {
            shared.end();
        } else {
            exitCode = execute(Path.of(call), shared);
        }
        caller.getOutputStream().write((exitCode + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int execute(Path call, Terminal shared) throws IOException {
        List<String> arguments = Files.readAllLines(call.resolve("arguments"));
        boolean elsewhere = arguments.contains("--home");
        if (elsewhere) {
            shared.end();
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(call.resolve("out")), true);
                PrintWriter err = new PrintWriter(Files.newBufferedWriter(call.resolve("err")), true)) {
            return Sekisho.commandLine().setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
        } finally {
            if (elsewhere) {
                shared.end();
            }
        }
    }
}
