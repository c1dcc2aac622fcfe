package org.sekisho.night.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sekisho.Drawn;
import org.sekisho.lists.keytech.Edition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.sekisho.lists.keytech.KeyTechnologyListReader;
import org.sekisho.office.edition.ListRescreens;
import org.sekisho.office.edition.PreviewDraft;
import org.sekisho.office.edition.PreviewWork;
import org.sekisho.office.edition.Previews;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The filings of which a preview says that something changes are those that the rescreen by the same list has screened again.
 *
 * <p>{@code -Dimpact.changes=1000} tries so many.
 */
@Tag("whole")
class RescreenAsPreviewedTests extends AnOffice {

    private static final int CHANGES = Integer.getInteger("impact.changes", Drawn.of(18));
    private static final long SEED = Long.getLong("impact.seed", Drawn.SEED);
    private static final Path LISTS = Path.of("config/lists");

    @Autowired
    Previews previews;

    @Autowired
    PreviewWork work;

    @Autowired
    ListRescreens rescreens;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void screensAgainWhatThePreviewSaidAndNothingElse() throws Exception {
        aNight();
        long run = beginning.begin().run();
        List<KeyTechnologyList> shipped = shipped();
        int screenedAgain = 0;
        for (long seed = SEED; seed < SEED + CHANGES; seed++) {
            KeyTechnologyList before = shipped.stream()
                    .filter(list -> list.edition().list().value().equals("focus-areas"))
                    .findFirst()
                    .orElseThrow();
            KeyTechnologyList after = RandomListChanges.asKept(RandomListChanges.of(before, new Random(seed)));
            List<KeyTechnologyList> lists =
                    shipped.stream().map(list -> list == before ? after : list).toList();

            List<Long> taken = taken(run, lists, after);

            assertThat(taken).as("change %d", seed).isEqualTo(previewed(after));
            screenedAgain += taken.size();
        }
        assertThat(screenedAgain).isGreaterThan(CHANGES / 4);
    }

    private static List<KeyTechnologyList> shipped() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            return files.sorted().map(new KeyTechnologyListReader()::read).toList();
        }
    }

    private List<Long> previewed(KeyTechnologyList after) {
        long preview = previews.ask(new PreviewDraft(after, null), "author");
        work.on(preview, () -> false);
        return jdbc.sql("SELECT DISTINCT filing_id FROM list_preview_change WHERE preview_id = ? ORDER BY filing_id")
                .param(preview)
                .query(Long.class)
                .list();
    }

    /** What a run by the lists would screen again. It is all undone. */
    private List<Long> taken(long run, List<KeyTechnologyList> lists, KeyTechnologyList after) {
        return new TransactionTemplate(transactions).execute(status -> {
            keep(after);
            LocalDate day = LocalDate.now(ZoneOffset.UTC);
            rescreens.takeChanged(new ListRescreens.Asking(
                    run, inForce(lists, day), keys(lists), day, Integer.MAX_VALUE, () -> false));
            List<Long> taken = jdbc.sql("SELECT id FROM filing WHERE run_id = ? AND NOT canary ORDER BY id")
                    .param(run)
                    .query(Long.class)
                    .list();
            status.setRollbackOnly();
            return taken;
        });
    }

    private static List<KeyTechnologyList> inForce(List<KeyTechnologyList> lists, LocalDate day) {
        return lists.stream().map(list -> list.inForceOn(day)).toList();
    }

    private void keep(KeyTechnologyList list) {
        jdbc.sql("""
                        INSERT INTO list_edition (list_id, edition, sha256, title, file, content, loaded_at)
                        VALUES (?, ?, ?, ?, ?, ?, NOW(6))""")
                .params(
                        list.edition().list().value(),
                        list.edition().name(),
                        list.edition().sha256(),
                        list.title(),
                        list.file(),
                        list.source())
                .update();
    }

    private Map<Edition, Long> keys(List<KeyTechnologyList> lists) {
        Map<Edition, Long> keys = new HashMap<>();
        for (KeyTechnologyList list : lists) {
            keys.put(
                    list.edition(),
                    jdbc.sql("SELECT id FROM list_edition WHERE list_id = ? AND sha256 = ?")
                            .params(
                                    list.edition().list().value(),
                                    list.edition().sha256())
                            .query(Long.class)
                            .single());
        }
        return keys;
    }
}
