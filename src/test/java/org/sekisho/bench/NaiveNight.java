package org.sekisho.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import edu.stanford.nlp.ling.CoreAnnotations.MentionsAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sekisho.bench.NightBenchmark.Night;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;

/**
 * What is built first: a DOM of each filing, CoreNLP's {@code ner} as it comes over all of its text, and a statement for each
 * name. It looks for no technology and proves nothing. In a process of its own, with 6 GB and all of CoreNLP's models, which
 * the build has beside its library.
 */
public final class NaiveNight {

    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?=<\\?xml )");
    private static final String FIGURES = "naive: ";

    private final StanfordCoreNLP pipeline;
    private final DocumentBuilder documents;
    private final JdbcClient database;

    private NaiveNight(StanfordCoreNLP pipeline, DocumentBuilder documents, JdbcClient database) {
        this.pipeline = pipeline;
        this.documents = documents;
        this.database = database;
    }

    /** Measures so many filings in a process of its own, and prints how a night of Sekisho compares. */
    static void beside(Night night, int filings) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-XX:+UseParallelGC",
                "-cp",
                withModels(System.getProperty("java.class.path")),
                NaiveNight.class.getName(),
                Integer.toString(filings));
        Process naive = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String figures = new String(naive.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .filter(line -> line.startsWith(FIGURES))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The naive night came to nothing"));
        naive.waitFor();
        double milliseconds = Double.parseDouble(figures.substring(FIGURES.length()));
        System.out.printf(
                Locale.ROOT,
                "%nms of processor a filing, database and all: Sekisho %.1f, the naive night %.0f (%d filings): %.0f times%n",
                night.all(),
                milliseconds,
                filings,
                milliseconds / night.all());
    }

    private static String withModels(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .map(part -> part.matches(".*stanford-corenlp-[\\d.]+\\.jar")
                        ? part + File.pathSeparator + part.replace(".jar", "-models.jar")
                        : part)
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] arguments) throws Exception {
        int filings = Integer.parseInt(arguments[0]);
        NightBenchmark.fresh("naive-night", (sekisho, inbox) -> {
            Path bulk = BulkFile.write(inbox.resolve("bulk.xml"), Long.MAX_VALUE, filings)
                    .place();
            JdbcClient database = sekisho.getBean(JdbcClient.class);
            database.sql("CREATE TABLE naive_name (filing VARCHAR(64), kind VARCHAR(32), name TEXT)")
                    .update();
            NaiveNight night = new NaiveNight(pipeline(), documents(), database);
            long begun = Machine.processor() + Machine.processorOfOthers();
            night.screen(Files.readString(bulk, ISO_8859_1));
            long took = Machine.processor() + Machine.processorOfOthers() - begun;
            System.out.printf(Locale.ROOT, "%s%.1f%n", FIGURES, took / 1e6 / filings);
        });
    }

    private void screen(String bulk) throws IOException {
        int number = 0;
        for (String document : NEXT_DOCUMENT.split(bulk)) {
            String filing = Integer.toString(++number);
            try {
                Annotation text = new Annotation(documents
                        .parse(new ByteArrayInputStream(document.getBytes(ISO_8859_1)))
                        .getDocumentElement()
                        .getTextContent());
                pipeline.annotate(text);
                text.get(MentionsAnnotation.class).forEach(name -> keep(filing, name));
            } catch (SAXException notWellFormed) {
                database.sql("INSERT INTO naive_name VALUES (?, 'UNREADABLE', '')")
                        .params(filing)
                        .update();
            }
        }
    }

    private void keep(String filing, CoreMap name) {
        database.sql("INSERT INTO naive_name VALUES (?, ?, ?)")
                .params(filing, name.get(NamedEntityTagAnnotation.class), name.get(TextAnnotation.class))
                .update();
    }

    private static StanfordCoreNLP pipeline() {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner");
        settings.setProperty("sutime.binders", "0"); // its calendar of holidays needs a JAXB that is not there
        return new StanfordCoreNLP(settings);
    }

    private static DocumentBuilder documents() throws ParserConfigurationException {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return documents.newDocumentBuilder();
    }
}
