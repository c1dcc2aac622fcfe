package org.sekisho.office.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;

class OneTimeCodesTests extends InAnOffice {

    private static final String PASSWORD = StaffOffice.PASSWORD;
    private static final StaffId ROOT = new StaffId("root.1");

    @Nested
    class TheFirstAdministrator {

        private final Invitations first = office.invitations();

        @Test
        void comesInByTheCodeAndMayAdministerPeopleOnly() throws Exception {
            OneTimeCode code = code();

            StaffMember root = first.redeemFirst(OneTimeCode.typed(code.written()), ROOT, "Mori", PASSWORD);

            assertThat(root.profile().access())
                    .isEqualTo(new Access(Set.of(Role.USER_ADMINISTRATOR), Set.of(), false, Handling.OPEN));
            assertThat(office.signIn().attempt("root.1", PASSWORD)).isPresent();
            assertThat(first.lacksAdministrator()).isFalse();
            assertThat(first.firstCode()).isEmpty();
            assertThat(office.audited().subList(0, 3))
                    .containsExactly(
                            "sekisho CODE_ISSUED first administrator",
                            "first administrator STAFF_ADDED root.1 [USER_ADMINISTRATOR], 0 areas [], OPEN, EN",
                            "root.1 PASSWORD_SET root.1");
        }

        @Test
        void comesInOnceOnly() throws Exception {
            OneTimeCode code = code();
            first.redeemFirst(code, ROOT, "Mori", PASSWORD);

            refuses(StaffRefusal.CODE_NOT_VALID, () -> first.redeemFirst(code, new StaffId("second"), "x", PASSWORD));
        }

        @Test
        void isOneOfTwoWhoUseTheCodeAtTheSameMoment() throws Exception {
            OneTimeCode code = code();

            List<Boolean> in = StaffOffice.atOnce(4, which -> {
                try {
                    first.redeemFirst(code, new StaffId("root-" + which), "x", PASSWORD);
                    return true;
                } catch (RefusedException refused) {
                    assertThat(refused.reason()).isEqualTo(StaffRefusal.CODE_NOT_VALID);
                    return false;
                }
            });

            assertThat(in).containsOnlyOnce(true);
            assertThat(staff.all()).hasSize(1);
        }

        @Test
        void needsTheNewestCodeAndWithinADay() {
            OneTimeCode old = code();
            OneTimeCode newest = code();

            refuses(StaffRefusal.CODE_NOT_VALID, () -> first.redeemFirst(old, ROOT, "x", PASSWORD));
            office.later(Duration.ofHours(24));
            refuses(StaffRefusal.CODE_NOT_VALID, () -> first.redeemFirst(newest, ROOT, "x", PASSWORD));
            refuses(StaffRefusal.CODE_NOT_VALID, () -> first.redeemFirst(OneTimeCode.typed(""), ROOT, "x", PASSWORD));
            assertThat(staff.all()).isEmpty();
        }

        @Test
        void mayTryAgainAfterAPasswordThatCannotBeUsed() throws Exception {
            OneTimeCode code = code();

            assertThatThrownBy(() -> first.redeemFirst(code, ROOT, "Mori", "123456789012"))
                    .isInstanceOf(UnusablePasswordException.class);
            assertThat(staff.all()).isEmpty();
            assertThat(first.redeemFirst(code, ROOT, "Mori", PASSWORD).id()).isEqualTo(ROOT);
        }

        @Test
        void isNotMadeByAnOldCodeOnceThereIsOne() throws Exception {
            OneTimeCode code = code();
            office.person("other", Role.USER_ADMINISTRATOR);

            refuses(StaffRefusal.HAS_ADMINISTRATOR, () -> first.redeemFirst(code, ROOT, "x", PASSWORD));
        }

        private OneTimeCode code() {
            return first.firstCode().orElseThrow().code();
        }
    }

    @Nested
    class AnInvitation {

        private static final String NEW = "tuesday the kettle sang";

        private final Invitations invitations = office.invitations();
        private StaffId exa;

        @BeforeEach
        void aPersonWithAPassword() throws Exception {
            exa = office.person("exa", Role.EXAMINER);
        }

        @Test
        void letsThePersonSetAPasswordInPlaceOfTheOneTheyHad() throws Exception {
            IssuedCode issued = invitations.issueCode(exa, "an administrator");
            assertThat(issued.until()).isEqualTo(StaffOffice.START.plus(Duration.ofHours(24)));
            assertThat(office.signIn().attempt("exa", PASSWORD)).isPresent();

            assertThat(invitations.redeem(issued.code(), NEW).id()).isEqualTo(exa);

            assertThat(office.signIn().attempt("exa", PASSWORD)).isEmpty();
            assertThat(office.signIn().attempt("exa", NEW)).isPresent();
            refuses(StaffRefusal.CODE_NOT_VALID, () -> invitations.redeem(issued.code(), NEW));
            assertThat(office.audited()).contains("an administrator CODE_ISSUED exa", "exa PASSWORD_SET exa");
        }

        @Test
        void countsOnceForThoseWhoUseItAtTheSameMoment() throws Exception {
            OneTimeCode code = invitations.issueCode(exa, "x").code();

            List<Optional<StaffMember>> set = StaffOffice.atOnce(4, which -> {
                try {
                    return Optional.of(invitations.redeem(code, NEW + which));
                } catch (RefusedException refused) {
                    return Optional.<StaffMember>empty();
                }
            });

            assertThat(set).filteredOn(Optional::isPresent).hasSize(1);
        }

        @Test
        void isWorthNothingOnceThePersonIsLockedOut() {
            OneTimeCode code = invitations.issueCode(exa, "x").code();
            staff.deactivate(exa, "x");
            refuses(StaffRefusal.CODE_NOT_VALID, () -> invitations.redeem(code, NEW));
            refuses(StaffRefusal.INACTIVE, () -> invitations.issueCode(exa, "x"));

            staff.reactivate(exa, "x");
            refuses(StaffRefusal.CODE_NOT_VALID, () -> invitations.redeem(code, NEW));
        }

        @Test
        void forgetsFailedAttempts() throws Exception {
            for (int i = 0; i < 6; i++) {
                office.signIn().attempt("exa", "something else");
            }
            invitations.redeem(invitations.issueCode(exa, "x").code(), NEW);

            assertThat(office.signIn().attempt("exa", NEW)).isPresent();
        }

        @Test
        void isNoCodeForTheFirstAdministratorNorTheOtherWayRound() {
            OneTimeCode invitation = invitations.issueCode(exa, "x").code();
            OneTimeCode firsts = office.invitations().firstCode().orElseThrow().code();

            refuses(StaffRefusal.CODE_NOT_VALID, () -> office.invitations().redeemFirst(invitation, ROOT, "x", NEW));
            refuses(StaffRefusal.CODE_NOT_VALID, () -> invitations.redeem(firsts, NEW));
        }
    }
}
