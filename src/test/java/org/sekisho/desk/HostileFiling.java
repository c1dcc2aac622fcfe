package org.sekisho.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A filing whose every word that a page may show would do something if a browser took it for markup. */
final class HostileFiling {

    static final String NUMBER = "US20260401990A1";
    static final String TITLE = "<script>alert('title')</script> receiver for quantum key distribution";
    static final String PARTY = "\"><img src=x onerror=alert('party')> Ltd.";
    static final String CLAIM = "<svg onload=alert('claim')>";
    static final String CLOSED = "</mark></bdi></p><iframe srcdoc=\"<script>alert('text')</script>\">";
    static final String EXPRESSION = "[[${T(java.lang.Runtime)}]] th:text=\"${@environment}\" {{7*7}}";
    static final String DOCUMENT = "'\"><img src=x onerror=alert('name')>.pdf";

    /** What all of it says, piece by piece. */
    static final List<String> ALL = List.of(TITLE, PARTY, CLAIM, CLOSED, EXPRESSION, DOCUMENT);

    private HostileFiling() {}

    /** Puts it into a folder of its own below an inbox, and returns the inbox. */
    static Path in(Path inbox) throws IOException {
        Path filing = Files.createDirectories(inbox.resolve(NUMBER));
        Files.writeString(filing.resolve("filing.yml"), """
                number: %s
                kind: A1
                country: US
                language: en
                title: "%s"
                applicants:
                  - name: '%s'
                    organisation: true
                    country: US
                documents:
                  specification.txt: specification
                  claims.txt: claims
                """.formatted(NUMBER, TITLE, PARTY.replace("'", "''")));
        Files.writeString(filing.resolve("specification.txt"), """
                Detailed description

                The receiver for quantum key distribution %s has single photon detectors. %s
                """.formatted(CLOSED, EXPRESSION));
        Files.writeString(filing.resolve("claims.txt"), """
                Claims

                1. A receiver for quantum key distribution, comprising: an optical input %s configured to receive weak coherent
                pulses from a transmitter; and a plurality of single photon detectors.
                """.formatted(CLAIM));
        Files.writeString(filing.resolve(DOCUMENT), "%PDF-1.7\nnothing more\n");
        return inbox;
    }
}
