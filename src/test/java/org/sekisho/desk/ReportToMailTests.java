package org.sekisho.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.Chromium.Reader;
import org.sekisho.desk.Chromium.Window;
import org.sekisho.night.job.RunHistory;
import org.springframework.beans.factory.annotation.Autowired;

/** The report that a run leaves to be mailed: on a telephone, on paper, and from the desk. */
class ReportToMailTests extends InABrowser {

    @Autowired
    private RunHistory runs;

    private String address(String name) {
        return Path.of(runs.summary(1).orElseThrow().report())
                .resolveSibling(name)
                .toUri()
                .toString();
    }

    @Test
    void isReadOnATelephoneWithoutScrollingSideways() {
        for (String name : List.of("report.html", "report.ja.html")) {
            try (Window window = open(Reader.ENGLISH.wide(375))) {
                window.page().navigate(address(name));
                window.isForEverybody().fits();
                assertThat(window.page().locator("tbody tr").count()).isGreaterThan(10);
                assertThat(window.page().locator("tbody td:visible").first().boundingBox().width)
                        .as("each cell has the whole width")
                        .isGreaterThan(300);
            }
        }
    }

    @Test
    void isPrintedOnFewPagesAndNoLineIsCutOff() throws IOException {
        try (Window window = open(Reader.ENGLISH)) {
            window.page().navigate(address("report.html"));
            try (PDDocument printed =
                    Loader.loadPDF(window.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertThat(printed.getNumberOfPages()).isBetween(1, 3);
            }
            window.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            window.page().setViewportSize(690, 900); // A4 without its margins
            window.fits();
        }
    }

    @Test
    void isTakenFromTheDeskInTheLanguageOfWhoReadsIt() {
        DeskBrowser.Page english = signedIn("operator").get("/runs/1/report/file?as=TXT");
        DeskBrowser.Page japanese = signedIn("auditor", "ja").get("/runs/1/report/file");

        assertThat(english.header("Content-Disposition")).contains("attachment; filename=\"run-1.txt\"");
        english.says("need a person = ").saysNot("??");
        assertThat(japanese.first("html").attr("lang")).isEqualTo("ja");
        signedIn("operator").get("/runs/77/report/file").is(404);
        assertThat(signedIn("operator").get("/runs/1/report/file?as=PDF").status())
                .isBetween(400, 404);
    }
}
