package org.sekisho.cli;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.sekisho.ChildJava;
import org.sekisho.machine.database.HomeDatabase;
import org.sekisho.night.alert.Receiver;

/** A home of Sekisho in a process of its own, with a mail server and a webhook that hear how its runs went. */
final class SecretNight implements AutoCloseable {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final long PATIENCE_SECONDS = 60;

    final Path home;
    final Path inbox;
    final Path temporary;
    final Path workplace;
    final Path metrics;
    final Map<String, String> said = new LinkedHashMap<>();
    final Map<String, Integer> ended = new TreeMap<>();
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort());
    final Receiver webhook = new Receiver();

    private final Path folder;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    SecretNight(Path folder) throws IOException {
        this.folder = folder;
        home = folder.resolve("home");
        inbox = Files.createDirectory(folder.resolve("inbox"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
        workplace = Files.createDirectory(folder.resolve("at"));
        metrics = folder.resolve("sekisho.prom");
        mail.start();
        process = new ProcessBuilder(command())
                .directory(workplace.toFile())
                .redirectError(folder.resolve("process").toFile())
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    private List<String> command() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        return ChildJava.words(
                CommandsInOneProcess.class,
                List.of(
                        "-Djava.io.tmpdir=" + temporary,
                        "-Dspring.mail.host=127.0.0.1",
                        "-Dspring.mail.port=" + mail.getSmtps().getPort(),
                        "-Dspring.mail.protocol=smtps",
                        "-Dspring.mail.properties.mail.smtps.ssl.trust=*",
                        "-Dspring.mail.properties.mail.smtps.ssl.checkserveridentity=false",
                        "-Dsekisho.alerts.every-run=true",
                        "-Dsekisho.metrics.file=" + metrics,
                        "-Dsekisho.alerts.mail.to=night@example.org",
                        "-Dsekisho.alerts.webhook.url=" + webhook.url(),
                        "-Dsekisho.alerts.webhook.secret-file=" + secret));
    }

    /** Gives a command and keeps what it said and how it ended under a name. */
    void sekisho(String what, String... arguments) throws IOException {
        Path file = folder.resolve("said-" + ended.size());
        List<String> order = new ArrayList<>(List.of(file.toString()));
        order.addAll(List.of(arguments));
        if (!arguments[0].equals("evaluate")) {
            order.add("--home=" + home);
        }
        orders.println(String.join("\t", order));
        String answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("The process died of: " + what);
        }
        ended.put(what, Integer.parseInt(answer));
        said.put(what, Files.readString(file));
    }

    void change(String... statements) {
        HomeDatabase.change(home, List.of(statements));
    }

    /** Ends the process and keeps what it said beside its commands. */
    void over() throws IOException, InterruptedException {
        orders.close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process does not end");
        }
        said.put("the process", Files.readString(folder.resolve("process")));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        mail.stop();
        webhook.close();
    }
}
