package org.sekisho.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sekisho.ChildJava;
import org.sekisho.machine.database.HomeDatabase;

/**
 * An office's machine below a folder: the paths of the page of operations are folders in it, and what is typed there runs
 * in a shell of its own, with a launcher for the classes under test.
 *
 * <p>Most commands are done by {@link SekishoOnCall}, those that are typed together by one start of Sekisho. Runs that are to be killed, and commands with settings in their
 * environment, have a process of their own, as all have in a real office.
 */
final class PracticeOffice implements AutoCloseable {

    private static final Pattern PATHS = Pattern.compile("(?<![\\w/.])/(opt/sekisho|var/lib/sekisho|srv/|etc/sekisho)");
    private static final long MINUTES = 3;

    private final Path root;
    private final Path programs;
    private final Path environment;
    private final Process onCall;
    private AutoCloseable database = () -> {};

    /** How typed lines ended: the output of all of them, and 0 if each ended as it has to. */
    record Typed(String output, int exitCode) {}

    PracticeOffice(Path root) throws IOException {
        this.root = root;
        this.programs = Files.createDirectories(root.resolve("programs"));
        this.environment = Files.createFile(root.resolve("environment"));
        for (String folder : List.of(
                "opt/sekisho/config/canaries",
                "opt/sekisho/config/clocks",
                "opt/sekisho/jobs",
                "srv/mailroom",
                "srv/backup",
                "etc/sekisho",
                "var/lib")) {
            Files.createDirectories(root.resolve(folder));
        }
        String install = "-Dsekisho.install=" + path("/opt/sekisho");
        program(root.resolve("sekisho-java"), java(ChildJava.sekisho(install)));
        program(root.resolve("on-call"), java(ChildJava.words(SekishoOnCall.class, List.of(install))));
        program(path("/opt/sekisho/sekisho"), """
                [ "$(env | grep '^SEKISHO_')" = 'SEKISHO_HOME=%2$s' ] || exec '%1$s/sekisho-java' "$@"
                call=$(mktemp -d '%1$s/call-XXXX')
                [ $# -eq 0 ] || printf '%%s\\n' "$@" > "$call/arguments"
                until [ -f '%1$s/port' ]; do sleep 0.1; done
                exec 3<>"/dev/tcp/127.0.0.1/$(cat '%1$s/port')"
                echo "$call" >&3
                read -r code <&3
                cat "$call/out"
                cat "$call/err" >&2
                rm -r "$call"
                exit "$code"
                """.formatted(root, home()));
        for (String clocks : List.of("us.yml", "jp.yml")) {
            Files.copy(
                    Path.of("config/clocks", clocks),
                    path("/opt/sekisho/config/clocks").resolve(clocks));
        }
        for (String file : List.of("authorities.yml", "letters.yml")) {
            Files.copy(Path.of("config", file), path("/opt/sekisho/config").resolve(file));
        }
        try (Stream<Path> scripts = Files.list(Path.of("jobs"))) {
            for (Path script : scripts.toList()) {
                Files.copy(
                        script,
                        path("/opt/sekisho/jobs").resolve(script.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        this.onCall = shell("exec '%1$s/on-call' '%1$s/port'".formatted(root))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(root.resolve("log").toFile())
                .start();
    }

    /** Keeps the private database up between commands, as a desk does that is open meanwhile. */
    void keepDatabaseUp() {
        letDatabaseGo();
        database = HomeDatabase.hold(home());
    }

    /** Its files may be copied or taken away. */
    void letDatabaseGo() {
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        database = () -> {};
    }

    @Override
    public void close() throws InterruptedException {
        letDatabaseGo();
        onCall.destroy();
        onCall.waitFor();
    }

    /** A path of the page, where it is here. */
    Path path(String onThePage) {
        return root.resolve(onThePage.substring(1));
    }

    Path home() {
        return path("/var/lib/sekisho");
    }

    /** Puts a program on the path, before those of the machine. */
    void program(String name, String script) throws IOException {
        program(programs.resolve(name), script);
    }

    private static String java(List<String> words) {
        return "umask 077\nexec '%s' \"$@\"\n".formatted(String.join("' '", words));
    }

    private static void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The settings of the office, beside those that every office has: a run that a test holds up goes on where it was, however long. */
    void settings(String more) throws IOException {
        Path settings = path("/opt/sekisho/config/application.yml");
        Files.writeString(settings, """
                sekisho.run:
                  inboxes: %s
                  lists: %s
                  threads: 1
                sekisho.lease.length: 1h
                sekisho.entities.enabled: false
                spring.datasource.hikari.connection-init-sql: 'SET autocommit = 1 /*M! , SESSION idle_write_transaction_timeout = 3600 */'
                """.formatted(path("/srv/mailroom"), path("/etc/sekisho/our-list.yml")) + more);
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-------"));
    }

    Typed type(List<OperationsPage.Line> lines) throws IOException, InterruptedException {
        String script = lines.stream().map(this::checked).collect(Collectors.joining());
        Path output = Files.createTempFile(root, "output", ".txt");
        Process shell = shell(". '%1$s'\n%2$sexport -p > '%1$s'\n".formatted(environment, script))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!shell.waitFor(MINUTES, TimeUnit.MINUTES)) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
        int exitCode = shell.waitFor();
        startAnew();
        return new Typed(asOnThePage(Files.readString(output)), exitCode);
    }

    /** What is typed next finds other settings, another list or another home. */
    private void startAnew() throws IOException {
        Path port = root.resolve("port");
        if (Files.exists(port)) {
            try (Socket onCall =
                    new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(Files.readString(port)))) {
                onCall.getOutputStream().write('\n');
                onCall.getInputStream().readAllBytes();
            }
        }
    }

    private String checked(OperationsPage.Line line) {
        String expected = line.exitCodes().stream().map(String::valueOf).collect(Collectors.joining("|"));
        return """
                %s
                code=$?
                case $code in %s) ;; *) echo "ENDED WITH $code"; exit 99 ;; esac
                """.formatted(here(line.typed()), expected);
    }

    private ProcessBuilder shell(String script) {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", script);
        builder.environment().merge("PATH", programs.toString(), (machine, ours) -> ours + ":" + machine);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SEKISHO_HOME", home().toString());
        return builder.directory(root.toFile());
    }

    /** Starts a run that goes on for a while, and holds it as it is once it has screened something. */
    Process runThatStandsStill() throws IOException, InterruptedException {
        Process run = shell(". '%s'\nexec '%s/sekisho-java' run".formatted(environment, root))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader progress = run.errorReader(StandardCharsets.UTF_8);
        for (String line = progress.readLine(); line != null; line = progress.readLine()) {
            if (line.endsWith(" screened")) {
                signal("STOP", run);
                return run;
            }
        }
        throw new AssertionError("The run ended before it told of any outcome");
    }

    static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** One filing many times over under other numbers, as a bulk file. */
    void manyFilings(String name, int first, int count) throws IOException {
        String filing = Files.readString(Path.of("testdata/filings/US20260401101A1-quantum-key-receiver.xml"));
        List<String> all = new ArrayList<>();
        IntStream.range(first, first + count)
                .forEach(number -> all.add(filing.replace("20260401101", number + "0000")));
        Files.writeString(path("/srv/mailroom").resolve(name), String.join("\n", all) + "\n");
    }

    private String here(String typed) {
        return PATHS.matcher(typed).replaceAll(found -> root + found.group());
    }

    private String asOnThePage(String output) {
        return output.replace(root.toString(), "");
    }
}
