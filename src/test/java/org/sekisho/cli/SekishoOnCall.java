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

/**
 * The command in a process that stays, so that not each of many commands pays for the start of a Java machine.
 *
 * <p>Its port is in the file that its argument names. A caller sends a folder that holds {@code arguments}, one a line; the
 * command leaves {@code out} and {@code err} there, and the answer is its exit code.
 */
final class SekishoOnCall {

    private SekishoOnCall() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path port = Path.of(arguments[0]);
            Path written = Files.writeString(port.resolveSibling("port.new"), Integer.toString(door.getLocalPort()));
            Files.move(written, port, StandardCopyOption.ATOMIC_MOVE);
            while (true) {
                try (Socket caller = door.accept()) {
                    answer(caller);
                }
            }
        }
    }

    private static void answer(Socket caller) throws IOException {
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        int exitCode = execute(Path.of(asked.readLine()));
        caller.getOutputStream().write((exitCode + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int execute(Path call) throws IOException {
        List<String> arguments = Files.readAllLines(call.resolve("arguments"));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(call.resolve("out")), true);
                PrintWriter err = new PrintWriter(Files.newBufferedWriter(call.resolve("err")), true)) {
            return Sekisho.commandLine().setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
        }
    }
}
