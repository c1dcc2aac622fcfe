package org.sekisho.desk.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.DeskPart;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ceremonies of WebAuthn: asks a browser to register or give a passkey, and checks its answer. A question is kept in the session and
 * answered once; a newer one takes its place. Any exception on a malformed answer, a null among them, means: no passkey; a fault of the
 * database stays the desk's own trouble.
 */
@DeskPart
class WebauthnCeremonies {

    private static final String TO_REGISTER = PublicKeyCredentialCreationOptions.class.getName();
    private static final String TO_GIVE = PublicKeyCredentialRequestOptions.class.getName();

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final PasskeyPlace place;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    WebauthnCeremonies(
            PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository passkeys, PasskeyPlace place) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.place = place;
    }

    /** The question that has a browser make a passkey, as JSON; null where browsers make none. */
    @Nullable String toRegister(Authentication person, HttpServletRequest request) {
        return place.origin(request)
                .map(origin -> {
                    isAnOwner(person.getName());
                    PublicKeyCredentialCreationOptions asked = at(origin)
                            .createPublicKeyCredentialCreationOptions(
                                    new ImmutablePublicKeyCredentialCreationOptionsRequest(person));
                    request.getSession().setAttribute(TO_REGISTER, asked);
                    return json.writeValueAsString(asked);
                })
                .orElse(null);
    }

    /** Spring would make the same owner twice if two tabs ask at once, and one of the two would fail. */
    private void isAnOwner(String account) {
        if (owners.findByUsername(account) == null) {
            try {
                owners.save(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Bytes.random())
                        .name(account)
                        .displayName(account)
                        .build());
            } catch (DuplicateKeyException another) {
                // the other tab was quicker
            }
        }
    }

    /** Keeps the passkey that a browser made, if it is what was asked for. */
    void register(String answer, String label, HttpServletRequest request) throws NoPasskeyException {
        PublicKeyCredentialCreationOptions asked =
                taken(request, TO_REGISTER, PublicKeyCredentialCreationOptions.class);
        String origin = originOf(request);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(answer, new TypeReference<>() {});
            at(origin)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(made, label)));
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException e) {
            throw new NoPasskeyException("A passkey that was made does not answer what was asked", e);
        }
    }

    /** The question that has a browser give a passkey of that person, as JSON; null where browsers give none. */
    @Nullable String toGive(Authentication person, HttpServletRequest request) {
        return place.origin(request)
                .map(origin -> {
                    PublicKeyCredentialRequestOptions asked = at(origin)
                            .createCredentialRequestOptions(
                                    new ImmutablePublicKeyCredentialRequestOptionsRequest(person));
                    request.getSession().setAttribute(TO_GIVE, asked);
                    return json.writeValueAsString(asked);
                })
                .orElse(null);
    }

    /** The account whose passkey a browser gave, if it was asked for. */
    String ownerOf(String answer, HttpServletRequest request) throws NoPasskeyException {
        PublicKeyCredentialRequestOptions asked = taken(request, TO_GIVE, PublicKeyCredentialRequestOptions.class);
        String origin = originOf(request);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> given =
                    json.readValue(answer, new TypeReference<>() {});
            return authenticated(origin, new RelyingPartyAuthenticationRequest(asked, given));
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException e) {
            throw new NoPasskeyException("A passkey that was given does not answer what was asked", e);
        }
    }

    /**
     * The library goes by the counter of the day the passkey was registered, so the one of the last time is held against it
     * here.
     */
    private String authenticated(String origin, RelyingPartyAuthenticationRequest given) throws NoPasskeyException {
        CredentialRecord before =
                passkeys.findByCredentialId(given.getPublicKey().getRawId());
        long last = before == null ? 0 : before.getSignatureCount();
        String owner = at(origin).authenticate(given).getName();
        long now = counter(given.getPublicKey().getResponse().getAuthenticatorData());
        if (before != null && (last > 0 || now > 0) && now <= last) {
            passkeys.save(before);
            throw new NoPasskeyException(owner);
        }
        return owner;
    }

    /** The device's count of signatures, behind a hash of 32 bytes and one of flags; 0 if it does not count. */
    private static long counter(Bytes authenticatorData) {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(authenticatorData.getBytes()).getInt(33));
    }

    private String originOf(HttpServletRequest request) throws NoPasskeyException {
        return place.origin(request)
                .orElseThrow(() -> new NoPasskeyException("Under this name of the desk passkeys are not good", null));
    }

    /** A question can be answered once. */
    private static <T> T taken(HttpServletRequest request, String kept, Class<T> kind) throws NoPasskeyException {
        HttpSession session = request.getSession();
        Object asked = session.getAttribute(kept);
        session.removeAttribute(kept);
        if (!kind.isInstance(asked)) {
            throw new NoPasskeyException("Nothing was asked that this would answer", null);
        }
        return kind.cast(asked);
    }

    private WebAuthnRelyingPartyOperations at(String origin) {
        PublicKeyCredentialRpEntity desk = PublicKeyCredentialRpEntity.builder()
                .id(place.name().orElseThrow())
                .name("Sekisho")
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(owners, passkeys, desk, Set.of(origin));
        // after a password a key without a memory of its own, or without a PIN, is a second factor, too
        operations.setCustomizeCreationOptions(
                asked -> asked.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .userVerification(UserVerificationRequirement.PREFERRED)
                        .build()));
        return operations;
    }

    /** Thrown if a browser's answer is no passkey that fits the question. */
    static class NoPasskeyException extends Exception {

        private final @Nullable String copiedFrom;

        NoPasskeyException(String message, @Nullable Throwable cause) {
            super(message, cause);
            this.copiedFrom = null;
        }

        private NoPasskeyException(String copiedFrom) {
            super("A passkey's counter went back");
            this.copiedFrom = copiedFrom;
        }

        /** The account of a copied passkey: its device has signed less often than one before, so there are two of it. */
        Optional<String> copiedFrom() {
            return Optional.ofNullable(copiedFrom);
        }
    }
}
