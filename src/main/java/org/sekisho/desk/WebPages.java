package org.sekisho.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.door.DoorKeeper;
import org.sekisho.office.staff.StaffMember;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.AbstractHandlerExceptionResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.webjars.WebJarVersionLocator;

/** Parts that all pages share: language, reader, style sheets and scripts. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebPages implements WebMvcConfigurer {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private final MessageSource words;

    WebPages(MessageSource words) {
        this.words = words;
    }

    /** The reader's choice; without one, what the browser asks for if we speak it. */
    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        CookieLocaleResolver languages = new CookieLocaleResolver("sekisho-language");
        languages.setCookieHttpOnly(true);
        languages.setCookieSecure(secure);
        languages.setCookieSameSite("Strict");
        languages.setCookieMaxAge(Duration.ofDays(365));
        languages.setDefaultLocaleFunction(request ->
                Locale.JAPANESE.getLanguage().equals(request.getLocale().getLanguage())
                        ? Locale.JAPANESE
                        : Locale.ENGLISH);
        return languages;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        CacheControl hour = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
        resources
                .addResourceHandler("/assets/desk/**")
                .addResourceLocations("classpath:/desk/")
                .setCacheControl(hour);
        // of govuk-frontend its style sheet and nothing else: no font, crest or picture of that government
        resources
                .addResourceHandler("/assets/govuk/*.css")
                .addResourceLocations(webjar("govuk-frontend") + "dist/govuk/")
                .setCacheControl(hour)
                .resourceChain(true)
                .addTransformer(new OwnFonts());
        resources
                .addResourceHandler("/assets/htmx/*.js")
                .addResourceLocations(webjar("htmx.org") + "dist/")
                .setCacheControl(hour);
    }

    /** Writes values between two pairs of braces in a template: moments as {@link Moments} has them, and times in words. */
    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(Instant.class, String.class, Moments::minute);
        formatters.addPrinter(new Took(words));
    }

    /** Spring would log what was typed into a form that it cannot read, and words of a filing may be among it. */
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.stream()
                .filter(AbstractHandlerExceptionResolver.class::isInstance)
                .forEach(resolver -> ((AbstractHandlerExceptionResolver) resolver).setWarnLogCategory(""));
    }

    private static String webjar(String name) {
        return "classpath:/META-INF/resources/webjars/%s/%s/".formatted(name, new WebJarVersionLocator().version(name));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Person());
        resolvers.add(new Visits());
    }

    /** The person whom the door keeper let in. */
    private static StaffMember person(NativeWebRequest request) {
        Object person = request.getAttribute(DoorKeeper.PERSON, RequestAttributes.SCOPE_REQUEST);
        if (person == null) {
            throw new IllegalStateException("A page for a person was opened by a door that asks nobody");
        }
        return (StaffMember) person;
    }

    private static final class Person implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(StaffMember.class);
        }

        @Override
        public StaffMember resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return person(request);
        }
    }

    private static final class Visits implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Visit.class);
        }

        @Override
        public Visit resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            return new Visit(
                    person(request),
                    RequestContextUtils.getLocale(asked),
                    (Model) Objects.requireNonNull(page).getModel(),
                    asked,
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
    }

    /**
     * Takes the typeface out of a style sheet of govuk-frontend, whose licence is for pages of that government only, and puts
     * in the desk's own, {@code --font} in desk.css, which has Japanese.
     */
    static class OwnFonts implements ResourceTransformer {

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
}
