package org.sekisho.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.cli.Sekisho;
import org.sekisho.machine.database.TestDatabase;
import org.sekisho.machine.lease.LeaseRows;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Commands as a person types them, one after the other, on one home and a database of its own, without the canaries that come with
 * the program and without entities. Commands that need no setting of their own share one start of Sekisho, which takes longer than
 * what most of them do.
 */
public final class Terminal implements AutoCloseable {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");

    private static final Function<Place, ConfigurableApplicationContext> REAL = Place.opening;

    private final Map<String, String> settings = new HashMap<>();
    private final Path home;
    private final DriverManagerDataSource database = new DriverManagerDataSource();
    private String out = "";
    private String err = "";
    private @Nullable ConfigurableApplicationContext started;

    /** One whose database has all tables and no rows. */
    public Terminal(Path home) {
        this(home, Map.of());
        Map<String, Supplier<Object>> named = new HashMap<>();
        TestDatabase.register(named::put);
        named.forEach((name, value) -> with(name, value.get().toString()));
        with("sekisho.canaries.shipped", "").with("sekisho.entities.enabled", "false");
        database.setUrl(settings.get("spring.datasource.url"));
        database.setUsername(settings.get("spring.datasource.username"));
        database.setPassword(settings.get("spring.datasource.password"));
    }

    private Terminal(Path home, Map<String, String> settings) {
        this.home = home;
        settings.forEach(this::with);
        Place.opening = this::lend;
    }

    /** One of an office with these settings and no others. */
    public static Terminal ofOffice(Path home, Map<String, String> settings) {
        return new Terminal(home, settings);
    }

    /** Sets what the office may set, for all that is typed from now on. */
    public Terminal with(String setting, String value) {
        end();
        settings.put(setting, value);
        System.setProperty(setting, value);
        return this;
    }

    /** Leaves a setting as it comes with the program. */
    public Terminal without(String setting) {
        end();
        settings.remove(setting);
        System.clearProperty(setting);
        return this;
    }

    /** Types a command that has to be done, and gives all that it says. */
    public String types(String line) {
        return types(ExitCode.DONE, line);
    }

    /** Types a command that has to end so, and gives all that it says. */
    public String types(int exitCode, String line) {
        assertThat(type(line)).as("%s%n%s%n%s", line, out, err).isEqualTo(exitCode);
        return out + err;
    }

    public int type(String line) {
        List<String> words = new ArrayList<>(WORD.matcher(line)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList());
        StringWriter said = new StringWriter();
        StringWriter wrong = new StringWriter();
        CommandLine sekisho =
                Sekisho.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(wrong, true));
        if (hasHome(sekisho, words)) {
            words.add("--home=" + home);
        }
        int exitCode = sekisho.execute(words.toArray(String[]::new));
        out = said.toString();
        err = wrong.toString();
        return exitCode;
    }

    private static boolean hasHome(CommandLine sekisho, List<String> words) {
        CommandLine command = sekisho;
        for (String word : words) {
            CommandLine subcommand = command.getSubcommands().get(word);
            command = subcommand == null ? command : subcommand;
        }
        return command.getCommandSpec().findOption("--home") != null;
    }

    /** What the last command printed. */
    public String out() {
        return out;
    }

    /** What the last command said of errors. */
    public String err() {
        return err;
    }

    public Path home() {
        return home;
    }

    public JdbcClient database() {
        return JdbcClient.create(database);
    }

    /** All rows of a query, a line each. */
    public List<String> rows(String query) {
        return database().sql(query).query().listOfRows().stream()
                .map(Map::toString)
                .toList();
    }

    /** Changes rows by hand, as somebody with a client of the database may, who need not keep to foreign keys. */
    public void change(String... statements) {
        for (String statement : statements) {
            database()
                    .sql("SET STATEMENT foreign_key_checks = 0 FOR " + statement)
                    .update();
        }
    }

    /** Types a command while another run is going on. */
    public String typesDuringARun(String line) {
        LeaseRows.holdHere(database(), Duration.ofHours(1));
        try {
            return types(ExitCode.LOCKED, line);
        } finally {
            LeaseRows.runOut(database());
        }
    }

    /** What commands use: whoever asks for a bean of it does what they do. */
    public ApplicationContext sekisho() {
        return start(placeOf(home));
    }

    /** Takes away all rows that did not come with the tables. */
    public void empty() {
        TestDatabase.empty(database);
        change(
                "INSERT INTO audit_head (id, last_id, hash) VALUES (1, 0, REPEAT('0', 64))",
                "INSERT INTO run_tally (run_id, kind, filings) VALUES (0, 'REGISTERED', 0)");
    }

    private static Place placeOf(Path home) {
        Place place = new Place();
        new CommandLine(CommandSpec.create().addMixin("place", CommandSpec.forAnnotatedObject(place)))
                .parseArgs("--home=" + home);
        return place;
    }

    private ConfigurableApplicationContext start(Place place) {
        if (started == null) {
            started = REAL.apply(place);
        }
        return started;
    }

    /** The same start for all who ask; it stays as it is when they close it. */
    private ConfigurableApplicationContext lend(Place place) {
        ConfigurableApplicationContext lent = start(place);
        return (ConfigurableApplicationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConfigurableApplicationContext.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("close") ? null : method.invoke(lent, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The next command starts Sekisho as in an office: all that it reads but once, such as files of lists, it reads anew. */
    public void end() {
        if (started != null) {
            started.close();
            started = null;
        }
    }

    @Override
    public void close() {
        end();
        Place.opening = REAL;
        settings.keySet().forEach(System::clearProperty);
    }
}
