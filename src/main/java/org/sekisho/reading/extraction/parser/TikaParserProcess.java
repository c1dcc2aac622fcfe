package org.sekisho.reading.extraction.parser;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.sekisho.machine.fault.OurFault.OurFaultException;
import org.sekisho.reading.extraction.ExtractionSettings;
import org.sekisho.reading.extraction.UnreadReason;
import org.sekisho.reading.extraction.WorkFolder;
import org.sekisho.reading.extraction.parser.TikaDrawing.DrawingOrder;

/**
 * One forked process that reads one document at a time, in a folder of its own that is wiped after each. It starts with
 * the first document, stays warm, and is started anew when a document has killed it or it has read so many of them. Not
 * for two threads at once.
 */
class TikaParserProcess implements AutoCloseable {

    private static final String CONFIG = "tika-config.xml";
    private static final String FETCHER = "file";
    private static final List<String> RESOURCES = List.of("silent-logback.xml", "silent-jul.properties");

    private final AtomicLong documents = new AtomicLong();
    private final ExtractionSettings settings;
    private final Path folder;
    private final Path scratch;
    private final Path journal;
    private PipesParser parser;
    private int documentsOfThis;

    public TikaParserProcess(ExtractionSettings settings, String tikaConfig) {
        this.settings = settings;
        try {
            this.folder = WorkFolder.newFolder(settings.folder()).toAbsolutePath();
            this.scratch = Files.createDirectory(folder.resolve("scratch"));
            this.journal = scratch.resolve("pages");
            for (String resource : RESOURCES) {
                unpack(resource, folder.resolve(resource));
            }
            unpack(tikaConfig, folder.resolve(CONFIG));
            Files.createFile(folder.resolve("no-hosts"));
            this.parser = new PipesParser(config());
        } catch (IOException e) {
            throw new OurFaultException("The parser process needs a folder it can write to", e);
        } catch (TikaConfigException e) {
            throw new OurFaultException("The parser process has a wrong configuration", e);
        }
    }

    /**
     * Reads a document. The answer says how it went; an exception means that the process itself is not to be had.
     *
     * @param leftOut pages not to touch
     * @param lines how some are compared with what they show
     * @param time after which the process is ended
     */
    public Answer parse(Path file, SortedMap<Integer, UnreadReason> leftOut, TikaLines.Order lines, Duration time)
            throws InterruptedException {
        ParseContext context = wholeText();
        context.set(TikaLines.Order.class, lines);
        return parse(file, context, leftOut, time);
    }

    /**
     * Looks at one page of a document. The answer says how it went; it is for {@link
     * org.sekisho.reading.extraction.parser.TikaLook} to read.
     */
    public Answer look(Path file, LookOrder order) throws InterruptedException {
        ParseContext context = wholeText();
        context.set(LookOrder.class, order);
        return parse(
                file,
                context,
                new TreeMap<>(),
                order.timeLimit().plus(settings.limits().pageTime()));
    }

    /** Draws one page of a document. The answer says how it went; it is for {@link TikaDrawing} to read. */
    public Answer draw(Path file, DrawingOrder order, Duration time) throws InterruptedException {
        ParseContext context = wholeText();
        context.set(DrawingOrder.class, order);
        return parse(file, context, new TreeMap<>(), time);
    }

    private Answer parse(Path file, ParseContext context, SortedMap<Integer, UnreadReason> leftOut, Duration time)
            throws InterruptedException {
        renewIfWorn();
        Duration inkTime = time.multipliedBy(3).dividedBy(4); // the rest of the time is for the words
        context.set(ReadingOrder.class, ReadingOrder.of(settings.limits(), leftOut, journal, inkTime));
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(time.toMillis()));
        try {
            PipesResult result = parser.parse(new FetchEmitTuple(
                    "document " + documents.incrementAndGet(),
                    new FetchKey(FETCHER, file.toAbsolutePath().toString()),
                    new EmitKey(),
                    new Metadata(),
                    context));
            return new Answer(result, PageJournal.read(journal));
        } catch (PipesException | IOException e) {
            throw new OurFaultException("The parser process cannot be used", e);
        } finally {
            wipeFiles(scratch);
        }
    }

    private void renewIfWorn() {
        if (documentsOfThis == settings.recycleAfter()) {
            try {
                parser.close();
                parser = new PipesParser(config());
            } catch (IOException e) {
                throw new OurFaultException("The parser process cannot be replaced", e);
            } catch (TikaConfigException e) {
                throw new OurFaultException("The parser process has a wrong configuration", e);
            }
            documentsOfThis = 0;
        }
        documentsOfThis++;
    }

    /** The process's answer, and the pages written down on the way. */
    public record Answer(PipesResult result, PageJournal.Found journal) {}

    private ParseContext wholeText() {
        ParseContext context = new ParseContext();
        context.set(
                HandlerConfig.class,
                new HandlerConfig(
                        HANDLER_TYPE.XML,
                        HandlerConfig.PARSE_MODE.RMETA,
                        settings.maxText(),
                        settings.limits().attachments(),
                        true));
        context.set(HtmlMapper.class, new TikaHtmlElements());
        return context;
    }

    private PipesConfig config() throws IOException, TikaConfigException {
        PipesConfig config = PipesConfig.load(folder.resolve(CONFIG));
        config.setTikaConfig(folder.resolve(CONFIG));
        config.setNumClients(1);
        config.setTimeoutMillis(settings.timeLimit().toMillis());
        config.setMaxFilesProcessedPerProcess(-1); // Tika 3.3.1 compares with a count that it never raises: we count
        config.setJavaPath(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        config.setForkedJvmArgs(forkedJvmArgs());
        return config;
    }

    private List<String> forkedJvmArgs() {
        List<String> args = new ArrayList<>(OwnOptions.handedOn());
        args.addAll(List.of(
                "-Xmx" + settings.parserHeap().toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + scratch.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + scratch,
                "-D" + TikaParserMain.PARENT + "=" + ProcessHandle.current().pid(),
                "-Djdk.net.hosts.file=" + folder.resolve("no-hosts"),
                "-Dlogback.configurationFile=" + folder.resolve("silent-logback.xml"),
                "-Djava.util.logging.config.file=" + folder.resolve("silent-jul.properties"),
                TikaParserMain.class.getName()));
        return args;
    }

    private static void unpack(String resource, Path file) throws IOException {
        try (InputStream content = TikaParserProcess.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException("%s is missing from the program".formatted(resource));
            }
            Files.copy(content, file);
        }
    }

    /** Wipes files and keeps folders: parsers remember them. */
    private static void wipeFiles(Path where) {
        try (Stream<Path> left = Files.walk(where)) {
            left.filter(Files::isRegularFile).forEach(TikaParserProcess::delete);
        } catch (IOException e) {
            throw new OurFaultException("The parser's folder cannot be wiped", e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new OurFaultException("The parser's folder cannot be wiped", e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(TikaParserProcess::delete);
        }
    }

    /**
     * Options of this process's Java by which a parser's Java is started, too: how well it compiles, and which classes
     * it finds prepared. Starting is half of a parser's work in a small night.
     */
    static final class OwnOptions {

        private static final List<String> HANDED_ON =
                List.of("-XX:TieredStopAtLevel=", "-XX:Tier4", "-XX:SharedArchiveFile=", "-Xlog:cds");

        private OwnOptions() {}

        static List<String> handedOn() {
            return handedOn(ManagementFactory.getRuntimeMXBean().getInputArguments());
        }

        static List<String> handedOn(List<String> own) {
            return own.stream()
                    .filter(option -> HANDED_ON.stream().anyMatch(option::startsWith))
                    .toList();
        }
    }
}
