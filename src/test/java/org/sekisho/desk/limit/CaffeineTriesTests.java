package org.sekisho.desk.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sekisho.desk.door.AccessRules;
import org.sekisho.desk.limit.CaffeineTries.Try;

class CaffeineTriesTests {

    private final AtomicLong nanos = new AtomicLong();
    private final CaffeineTries tries = new CaffeineTries(2, Duration.ofMinutes(10), nanos::get);

    @Test
    void whatIsTooManyIsSaidOnceAndIsOverAfterAWhile() {
        assertThat(tries.oneMore("10.0.0.1")).isEqualTo(Try.TAKEN);
        assertThat(tries.oneMore("10.0.0.1")).isEqualTo(Try.TAKEN);
        assertThat(tries.oneMore("10.0.0.1")).isEqualTo(Try.FIRST_TOO_MANY);
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(tries.oneMore("10.0.0.1")).isEqualTo(Try.TOO_MANY);
        assertThat(tries.oneMore("10.0.0.2")).isEqualTo(Try.TAKEN);

        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(tries.oneMore("10.0.0.1")).isEqualTo(Try.TAKEN);
    }

    @Test
    void whoHasAWholeNetworkOfIpv6IsOne() {
        assertThat(CaffeineTries.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(CaffeineTries.network("2001:db8:1:2::9"))
                .isNotEqualTo(CaffeineTries.network("2001:db8:1:3::9"));
        assertThat(CaffeineTries.network("10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @Test
    void everyDoorAtWhichASecretIsTriedIsOneOfTheDesks() {
        assertThat(AccessRules.ALL).extracting(AccessRules.Door::toString).containsAll(TriedSecrets.DOORS);
        assertThat(AccessRules.ALL)
                .filteredOn(door -> door.keeper() == AccessRules.Keeper.NOBODY
                        && door.method() == org.springframework.http.HttpMethod.POST
                        && !door.path().equals("/language"))
                .extracting(AccessRules.Door::toString)
                .isSubsetOf(TriedSecrets.DOORS);
    }
}
