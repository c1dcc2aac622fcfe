package org.sekisho.desk.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.lists.keytech.KeptEditions;
import org.sekisho.lists.keytech.KeptEditions.KeptEdition;
import org.sekisho.lists.keytech.KeyTechnologyList;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

/** When a desk is not ready for its lists: a probe asks that every few seconds. */
class ListsHealthIndicatorTests {

    private static final KeptEdition EDITION =
            new KeptEdition(7, "demo", "2026-11", "0".repeat(64), "Demo", "", Instant.EPOCH);

    @Test
    void isWellBeforeTheFirstRun() {
        assertThat(status(List::of)).isEqualTo(Status.UP);
    }

    @Test
    void isIllIfAListInUseCannotBeRead() {
        assertThat(status(() -> List.of(EDITION))).isEqualTo(Status.DOWN);
    }

    @Test
    void isIllAndSaysNotWhyIfTheDatabaseDoesNotAnswer() {
        assertThat(status(() -> {
                    throw new DataAccessResourceFailureException("jdbc:mysql://db.example.org password=secret");
                }))
                .isEqualTo(Status.DOWN);
    }

    private static Status status(Supplier<List<KeptEdition>> inUse) {
        var health = new ListsHealthIndicator(new Unreadable(inUse)).health();
        assertThat(health.getDetails()).isEmpty();
        return health.getStatus();
    }

    private record Unreadable(Supplier<List<KeptEdition>> used) implements KeptEditions {

        @Override
        public Optional<Entry> entry(long edition, String code) {
            return Optional.empty();
        }

        @Override
        public List<Entry> entries(long edition) {
            return List.of();
        }

        @Override
        public List<KeptEdition> inUse() {
            return used.get();
        }

        @Override
        public List<KeptEdition> of(String list) {
            return List.of();
        }

        @Override
        public Optional<KeyTechnologyList> list(long edition) {
            return Optional.empty();
        }
    }
}
