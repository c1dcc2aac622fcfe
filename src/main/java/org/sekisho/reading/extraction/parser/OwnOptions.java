package org.sekisho.reading.extraction.parser;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Options of this process's Java by which a parser's Java is started, too: how well it compiles, and which classes it finds
 * prepared. Half of what a parser does in a small night is to start.
 */
final class OwnOptions {

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
