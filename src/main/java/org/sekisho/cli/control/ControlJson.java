package org.sekisho.cli.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sekisho.curation.control.ControlList;
import org.sekisho.curation.control.DoubtedPlace;

/** What was read of a control list as programs get it. These names are a contract. */
record ControlJson(
        String title,
        String authority,
        @Nullable String version,
        String sha256,
        long items,
        List<String> leftOut,
        List<Look> look) {

    static ControlJson of(ControlList list, List<DoubtedPlace> doubted) {
        return new ControlJson(
                list.title(),
                list.authority(),
                list.version(),
                list.source().sha256(),
                list.all().count(),
                list.source().leftOut(),
                doubted.stream()
                        .map(place -> new Look(
                                place.number(), place.note(), place.doubt().name()))
                        .toList());
    }

    record Look(String number, String note, String doubt) {}
}
