package org.riser.console.internal.brand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads brands: the packs of the folder {@code branding/}, and the brand data of a tenant, which names a pack and
 * changes parts of it: {@code {"pack": "harbour", "name": "…", "accent": "#0a7d55", "logo": "<svg …>"}}.
 */
final class BrandPacks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final String DEFAULT = "riser";

    private BrandPacks() {}

    /** @throws IllegalArgumentException if there is no such pack */
    static Brand load(String pack) {
        return combine(pack, JSON.createObjectNode(), null);
    }

    /**
     * A tenant's brand.
     *
     * @param data the brand data as JSON
     * @param tenantName what stands beside the logo unless the data say otherwise
     * @throws IllegalArgumentException if it cannot be read, saying why
     */
    static Brand of(String data, String tenantName) {
        try {
            JsonNode own = JSON.readTree(data);
            return combine(own.path("pack").asText(DEFAULT), own, tenantName);
        } catch (IOException broken) {
            throw new IllegalArgumentException("the brand data are no JSON: " + broken.getMessage(), broken);
        }
    }

    private static Brand combine(String pack, JsonNode own, @Nullable String tenantName) {
        if (!NAME.matcher(pack).matches()) {
            throw new IllegalArgumentException("not the name of a brand pack: " + pack);
        }
        try {
            JsonNode base = JSON.readTree(read(pack, "brand.json"));
            String name = tenantName == null ? base.path("name").asText() : tenantName;
            String logo = own.path("logo").asText("");
            return Brand.of(
                    own.path("name").asText(name),
                    logo.isEmpty() ? read(pack, "logo.svg") : logo,
                    Accent.of(own.path("accent").asText(base.path("accent").asText())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(String pack, String file) throws IOException {
        try (InputStream in = BrandPacks.class.getResourceAsStream("/branding/" + pack + "/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no brand pack " + pack);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
