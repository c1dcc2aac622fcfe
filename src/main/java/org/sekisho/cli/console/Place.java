package org.sekisho.cli.console;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sekisho.SekishoApplication;
import org.sekisho.lists.classification.SchemeSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The Sekisho that a command speaks to: the options that every command has. */
public final class Place {

    /** Lines of the log, for people or for machines. */
    enum LogFormat {
        TEXT,
        ECS
    }

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:SEKISHO_HOME}",
            description = {
                "where var/ lives, which holds all that Sekisho writes (default: the environment's SEKISHO_HOME, or",
                "beside the program)"
            })
    private @Nullable Path home;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}: how the log is written (default: ${DEFAULT-VALUE})")
    private LogFormat logFormat = LogFormat.TEXT;

    /** A test, which types many commands, has one start serve several of them. */
    static Function<Place, ConfigurableApplicationContext> opening = place -> place.open(true, Map.of(), context -> {});

    private List<Path> folders = List.of();
    private boolean apart;

    /** A home where no setting of the office's counts, neither from its files nor from its environment. */
    public static Place apart(Path home) {
        Place place = new Place();
        place.home = home;
        place.apart = true;
        return place;
    }

    /** The folders that the open command writes to; none before it is open. */
    public List<Path> folders() {
        return folders;
    }

    /** The folder of the program. */
    public static Path install() {
        return Path.of(System.getProperty("sekisho.install", "")).toAbsolutePath();
    }

    /** The folder of the office's settings, lists and clocks; of a place apart, the one that comes with the program. */
    public Path config() {
        String named = System.getProperty("sekisho.config");
        return apart || named == null
                ? install().resolve("config")
                : Path.of(named).toAbsolutePath();
    }

    /** The folder in which {@code var} is, as the command names it. */
    public Path home() {
        return home == null ? install() : home.toAbsolutePath();
    }

    /** The user who typed the command, for the audit trail: the machine's, whatever the environment says. */
    public static String user() {
        return MachineUser.asked.get().named();
    }

    /** Starts the parts of Sekisho that a command needs and no others. */
    public ConfigurableApplicationContext open() {
        return opening.apply(there());
    }

    /**
     * This place, of which something is asked.
     *
     * @throws ConfigurationFault if a home is named that is not there: a new one would answer every question with nothing
     */
    public Place there() {
        if (home != null && !Files.isDirectory(home)) {
            throw new ConfigurationFault(
                    "There is no folder %s. Name the home under --home or SEKISHO_HOME, or make a new one there: mkdir %s"
                            .formatted(home.toAbsolutePath(), home.toAbsolutePath()));
        }
        return this;
    }

    public ConfigurableApplicationContext open(
            boolean lazily,
            Map<String, String> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        return open(SekishoApplication.class, lazily, settings, initializer);
    }

    /** Starts some parts of Sekisho only, with the office's settings. */
    public ConfigurableApplicationContext open(
            Class<?> parts, ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        return open(parts, false, Map.of(), initializer);
    }

    /** Starts all parts of Sekisho, and answers requests. */
    public ConfigurableApplicationContext serve(
            Map<String, String> settings, ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        Map<String, String> web = new TreeMap<>(settings);
        web.put("spring.main.web-application-type", "servlet");
        return open(SekishoApplication.class, false, web, initializer);
    }

    /** Has runs that are asked for at the desk start by this command on the same home, unless the office has set another. */
    public void startRunsBy(ConfigurableApplicationContext desk, Class<?> program, String... words) {
        List<String> command = new ArrayList<>(new JavaCommand(program).words());
        command.addAll(List.of(words));
        if (home != null) {
            command.addAll(List.of("--home", home.toAbsolutePath().toString()));
        }
        Map<String, Object> setting = new HashMap<>();
        for (int i = 0; i < command.size(); i++) {
            setting.put("sekisho.web.run-command[%d]".formatted(i), command.get(i));
        }
        desk.getEnvironment().getPropertySources().addLast(new MapPropertySource("runsLikeItself", setting));
    }

    private ConfigurableApplicationContext open(
            Class<?> parts,
            boolean lazily,
            Map<String, String> settings,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        SpringApplication application = new SpringApplication(parts);
        application.setWebApplicationType(
                settings.containsKey("spring.main.web-application-type")
                        ? WebApplicationType.SERVLET
                        : WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setLazyInitialization(lazily);
        if (apart) {
            application.addInitializers(Place::forgetEnvironment);
        }
        application.addInitializers(
                initializer,
                context -> folders = foldersOf(context.getEnvironment()),
                context -> SettingGroups.refuseUnknown(context.getEnvironment()),
                Place::useSchemes);
        sayThatItStarts();
        return application.run(arguments(settings));
    }

    /** Somebody at a terminal sees at once that something goes on; a program that reads the answer is told nothing besides. */
    private void sayThatItStarts() {
        CommandLine typed = command == null ? null : command.commandLine();
        if (System.console() != null && typed != null && !typed.getParseResult().hasMatchedOption("--json")) {
            typed.getErr().println("Sekisho is starting …");
        }
    }

    /** The schemes that the settings name are in force before anything asks for one. */
    private static void useSchemes(ConfigurableApplicationContext context) {
        try {
            Binder.get(context.getEnvironment())
                    .bindOrCreate("sekisho.schemes", SchemeSettings.class)
                    .use();
        } catch (IOException e) {
            throw new ConfigurationFault(
                    "The classification schemes of sekisho.schemes cannot be used: " + e.getMessage());
        }
    }

    private static void forgetEnvironment(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }

    private static List<Path> foldersOf(Environment settings) {
        return Stream.of(
                        settings.getProperty("sekisho.home", ".") + "/var",
                        settings.getProperty("sekisho.intake.spool", ""),
                        settings.getProperty("sekisho.extraction.work-folder", ""),
                        settings.getProperty("sekisho.run.reports", ""),
                        System.getProperty("java.io.tmpdir"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .toList();
    }

    private String[] arguments(Map<String, String> settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--sekisho.install=" + install());
        arguments.add("--sekisho.config=" + config());
        arguments.add("--sekisho.home=" + home());
        arguments.add("--logging.config=classpath:logback-%s.xml"
                .formatted(logFormat.name().toLowerCase(Locale.ROOT)));
        if (apart) {
            arguments.add("--spring.config.location=classpath:/");
        } else if (Files.isDirectory(config())) {
            arguments.add("--spring.config.additional-location=" + config().toUri());
        }
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

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

        /** Says whether a second process may have an option: none by which it would listen at a port or write a file of its own. */
        private static boolean mayBeHadTwice(String option) {
            return !option.startsWith("-agentlib:") && !option.startsWith("-javaagent:") && !option.startsWith("-Xrun");
        }
    }
}
