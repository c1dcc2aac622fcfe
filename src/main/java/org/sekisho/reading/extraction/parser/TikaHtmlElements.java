package org.sekisho.reading.extraction.parser;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.jspecify.annotations.Nullable;

/** Keeps the elements of HTML that part paragraphs, which Tika would drop; attributes it keeps none. */
class TikaHtmlElements implements HtmlMapper, Serializable {

    private static final Set<String> PARTING =
            Set.of("br", "hr", "div", "center", "section", "article", "header", "footer", "main", "aside", "nav");

    @Override
    public @Nullable String mapSafeElement(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PARTING.contains(lower) ? lower : DefaultHtmlMapper.INSTANCE.mapSafeElement(name);
    }

    @Override
    public boolean isDiscardElement(String name) {
        return DefaultHtmlMapper.INSTANCE.isDiscardElement(name);
    }

    @Override
    public @Nullable String mapSafeAttribute(String element, String attribute) {
        return null;
    }
}
