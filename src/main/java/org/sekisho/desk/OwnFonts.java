package org.sekisho.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Takes the typeface out of a style sheet of govuk-frontend, whose licence is for pages of that government only, and puts
 * in the desk's own, {@code --font} in desk.css, which has Japanese.
 */
class OwnFonts implements ResourceTransformer {

    private static final Pattern FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern FAMILY = Pattern.compile("font-family:(?:GDS Transport,arial,)?sans-serif");

    @Override
    public Resource transform(HttpServletRequest request, Resource sheet, ResourceTransformerChain chain)
            throws IOException {
        Resource before = chain.transform(request, sheet);
        String css = before.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(before, inOwnFonts(css).getBytes(StandardCharsets.UTF_8));
    }

    static String inOwnFonts(String css) {
        return FAMILY.matcher(FACE.matcher(css).replaceAll("")).replaceAll("font-family:var(--font)");
    }
}
