package org.sekisho.night.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a run's report: {@code report.html} and {@code report.txt} to read and to mail, each also in Japanese, {@code
 * report.json} and {@code report.csv} to go on with, which hold rules and stay in the office.
 */
@Component
public class ReportFiles {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "number",
                    "version",
                    "outcome",
                    "queues",
                    "days_left",
                    "rank",
                    "list",
                    "entry",
                    "requirement",
                    "near_limit",
                    "section",
                    "place",
                    "rule",
                    "places",
                    "recognised",
                    "reason")
            .get();

    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    private final BatchSettings settings;
    private final JsonMapper json;
    private final TemplateEngine templates;

    ReportFiles(BatchSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.templates = templates();
    }

    /** Returns the HTML file. */
    public Path write(RunReport report) throws IOException {
        Path folder = settings.reports().resolve("run-" + report.run().run());
        Files.createDirectories(folder);
        Files.write(
                folder.resolve("report.json"),
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
        writeCsv(report, folder.resolve("report.csv"));
        for (Form form : Form.values()) {
            Files.writeString(folder.resolve("report." + form.ending()), toMail(report, form, Locale.ENGLISH));
            Files.writeString(folder.resolve("report.ja." + form.ending()), toMail(report, form, Locale.JAPANESE));
        }
        return folder.resolve("report.html");
    }

    /** Forms of a report that may be mailed. */
    public enum Form {
        HTML,
        TXT;

        /** The ending of a file's name. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of a report that may be mailed, as one page that needs no other file. */
    public String toMail(RunReport report, Form form, Locale language) {
        return templates.process(
                "run-report." + form.ending(),
                new Context(language, Map.of("mail", new MailedReport(report), "report", report)));
    }

    /** One line for each entry found, and one for each filing without any. */
    private static void writeCsv(RunReport report, Path file) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSV)) {
            for (RunReport.FilingLine filing : report.filings()) {
                if (filing.entries().isEmpty()) {
                    csv.printRecord(row(filing, List.of("", "", "", "", "", "", "", "", "")));
                }
                for (RunReport.EntryLine entry : filing.entries()) {
                    csv.printRecord(row(
                            filing,
                            List.of(
                                    entry.list(),
                                    entry.entry(),
                                    entry.requirement(),
                                    entry.near(),
                                    entry.section(),
                                    entry.place(),
                                    entry.rule(),
                                    entry.places(),
                                    entry.recognised() == null ? "" : entry.recognised())));
                }
            }
        }
    }

    private static List<Object> row(RunReport.FilingLine filing, List<Object> entry) {
        return java.util.stream.Stream.of(
                        List.<Object>of(
                                filing.number(),
                                filing.version(),
                                filing.outcome(),
                                filing.queues().stream().map(Enum::name).collect(Collectors.joining(" ")),
                                filing.daysLeft(),
                                "%.2f".formatted(filing.rank())),
                        entry,
                        List.<Object>of(filing.reason()))
                .flatMap(List::stream)
                .map(ReportFiles::neverAFormula)
                .toList();
    }

    /** Spreadsheets run what begins like a formula, and names and numbers of filings are their senders' to choose. */
    private static Object neverAFormula(Object value) {
        return value instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportFiles.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
