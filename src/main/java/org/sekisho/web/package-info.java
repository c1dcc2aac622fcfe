/**
 * The review desk in a browser. {@link org.sekisho.web.Doors} lists every page there is and who may open it; open it
 * first. Pages of a kind are in a room of their own.
 */
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {
            "filing",
            "clock",
            "clock::forecast",
            "keytech",
            "extraction",
            "extraction::image",
            "passage",
            "screening",
            "staff",
            "audit",
            "review",
            "review::queue",
            "review::given",
            "review::stage",
            "memory",
            "blind",
            "drawer",
            "batch",
            "evaluation::figure",
            "evaluation::plot",
            "referral",
            "referral::authority",
            "notice"
        })
@NullMarked
package org.sekisho.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
