package org.sekisho.desk.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import org.sekisho.office.staff.StaffMember;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The OpenAPI description of {@link ApiPages}. Only the desk describes it: what springdoc would set up by itself in every command
 * is left out in {@code application.yml}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({SpringDocConfiguration.class, SpringDocConfigProperties.class, SpringDocWebMvcConfiguration.class})
@OpenAPIDefinition(info = @Info(title = "Sekisho", version = "1"), security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
class SpringdocDescription {

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "A parameter is misspelt, comes twice, is missing or means nothing.",
            "401", "There is no token, or it is wrong, ended or too old.",
            "404", "There is no such thing, or none of which this account may know."));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(StaffMember.class); // whoever asks is known by the token
    }

    /** Every request may be refused, by a body that says why. */
    @Bean
    OpenApiCustomizer refusals() {
        Schema<?> problem = new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema());
        Content body = new Content().addMediaType("application/problem+json", new MediaType().schema(problem));
        return described -> described.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> REFUSALS.forEach((status, why) -> operation
                        .getResponses()
                        .addApiResponse(
                                status, new ApiResponse().description(why).content(body))));
    }
}
