package org.sekisho.office.edition;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.sekisho.intake.filing.FilingId;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.reading.passage.FilingTexts;
import org.sekisho.reading.passage.StoredText;
import org.sekisho.screening.impact.FilingImpact;
import org.sekisho.screening.impact.Impacts;
import org.sekisho.screening.impact.ListChange;
import org.sekisho.screening.impact.ListImpact;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.stereotype.Component;

/**
 * Works previews out, filing by filing, the newest first. What is done is kept every second, so that first hits are there at once
 * and who goes on after a kill goes on there. Only one works on a preview at a time.
 */
@Component
public record PreviewWork(
        JdbcPreviews records,
        KeptEditions editions,
        Impacts impacts,
        ScreeningOutcomes outcomes,
        FilingTexts texts,
        FilingDays days) {

    private static final int AT_ONCE = 1_000;
    private static final long NANOS_BETWEEN = Duration.ofSeconds(1).toNanos();
    private static final int TEXTS_MEASURED = 10;

    /** The previews that have not ended, the oldest first. */
    List<Long> unfinished() {
        return records.unfinished();
    }

    /**
     * Works on a preview until it has ended, somebody else has it, or it is to stop.
     *
     * @param stop asked between filings
     */
    public void on(long preview, BooleanSupplier stop) {
        String holder = UUID.randomUUID().toString();
        if (!records.hold(preview, holder)) {
            return;
        }
        try {
            ListImpact impact = impact(records.compared(preview));
            records.keepScanned(preview, impact.scanned());
            boolean mine = true;
            while (mine && !stop.getAsBoolean()) {
                List<JdbcPreviews.Held> next = impact.changes().isEmpty() ? List.of() : records.next(preview, AT_ONCE);
                if (next.isEmpty()) {
                    end(preview, impact);
                    return;
                }
                mine = records.keep(preview, holder, look(preview, impact, next, stop));
            }
            records.letGo(preview, holder);
        } catch (RuntimeException e) {
            records.end(preview, null, e.getClass().getSimpleName());
            throw e;
        }
    }

    private ListImpact impact(JdbcPreviews.Compared compared) {
        LocalDate day = compared.day();
        KeyTechnologyList after = compared.after();
        List<KeyTechnologyList> others = editions.inUse().stream()
                .filter(edition -> !edition.list().equals(after.edition().list().value()))
                .flatMap(edition -> editions.list(edition.id()).stream())
                .map(list -> list.inForceOn(day))
                .toList();
        return impacts.of(ListChange.between(before(compared.before()), after, day), others);
    }

    private @Nullable KeyTechnologyList before(@Nullable Long edition) {
        return edition == null ? null : editions.list(edition).orElse(null);
    }

    /** One at least, and no more than a second allows. */
    private JdbcPreviews.Looked look(
            long preview, ListImpact impact, List<JdbcPreviews.Held> filings, BooleanSupplier stop) {
        String list = records.state(preview).orElseThrow().list();
        Found found = new Found();
        ListImpact.Glance glance =
                impact.at(filings.stream().map(JdbcPreviews.Held::id).toList());
        long began = System.nanoTime();
        for (JdbcPreviews.Held filing : filings) {
            found.add(filing.id(), glance.on(filing.id(), filing.number()), answer -> changes(list, filing, answer));
            if (stop.getAsBoolean() || System.nanoTime() - began > NANOS_BETWEEN) {
                break;
            }
        }
        return found.looked();
    }

    private List<FoundChange> changes(String list, JdbcPreviews.Held filing, FilingImpact answer) {
        return answer.changes().isEmpty()
                ? List.of()
                : FoundChange.of(
                        new FoundChange.About(filing.id(), days.of(filing.id(), filing.number())),
                        list,
                        answer.changes(),
                        outcomes.of(filing.id()));
    }

    /** The results for some filings. */
    private static final class Found {

        private final List<FoundChange> changes = new ArrayList<>();
        private final Map<String, Integer> met = new HashMap<>();
        private FilingId last = new FilingId(0);
        private int filings;
        private int withoutText;

        void add(FilingId filing, FilingImpact impact, Function<FilingImpact, List<FoundChange>> changesOf) {
            last = filing;
            filings++;
            if (impact.known() == FilingImpact.Known.COMPARED) {
                impact.met().forEach(code -> met.merge(code.value(), 1, Integer::sum));
                changes.addAll(changesOf.apply(impact));
            } else {
                withoutText++;
            }
        }

        JdbcPreviews.Looked looked() {
            return new JdbcPreviews.Looked(last, filings, withoutText, met, changes);
        }
    }

    private void end(long preview, ListImpact impact) {
        JdbcPreviews.Compared compared = records.compared(preview);
        measure(preview, compared.after(), impact.changes().after());
        records.end(preview, result(preview), null);
    }

    /** In texts that the newest filings have, and only to tell which entries are slow: no part of the result. */
    private void measure(long preview, KeyTechnologyList after, List<Entry> changed) {
        List<StoredText> some = records.newest(preview, TEXTS_MEASURED).stream()
                .map(texts::of)
                .flatMap(Optional::stream)
                .toList();
        impacts.costs(after, changed, some)
                .forEach((code, cost) -> records.keepCost(preview, code.value(), cost.toNanos() / 1_000));
    }

    private String result(long preview) {
        PreviewState state = records.state(preview).orElseThrow();
        List<String> lines = new ArrayList<>(List.of(
                "preview-1",
                state.list(),
                state.sha256(),
                Optional.ofNullable(state.before())
                        .map(PreviewState.Before::key)
                        .flatMap(editions::list)
                        .map(list -> list.edition().sha256())
                        .orElse("none"),
                state.day().toString(),
                "%d %d".formatted(state.progress().looked(), state.progress().withoutText())));
        lines.addAll(records.found(preview));
        return DigestUtils.sha256Hex(String.join("\n", lines));
    }
}
