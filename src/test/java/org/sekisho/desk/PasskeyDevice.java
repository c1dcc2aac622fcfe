package org.sekisho.desk;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A passkey device of a window's, as the browser's own developer tools make one: it says yes by itself. */
final class PasskeyDevice {

    private final CDPSession browser;
    private final String id;

    PasskeyDevice(Page page) {
        browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        id = browser.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /** Empties it: what the desk asks for is not in it any more. */
    void forgetsAll() {
        JsonObject which = new JsonObject();
        which.addProperty("authenticatorId", id);
        browser.send("WebAuthn.clearCredentials", which);
    }
}
