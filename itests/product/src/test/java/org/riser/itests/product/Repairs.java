package org.riser.itests.product;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.riser.itests.Api;

/** In-home repairs of a gas company that were done some day. */
final class Repairs {
    private static final Map<String, Object> VISIT =
            Map.of("order", true, "joints", "pass", "hose", "pass", "told", true, "tidy", true);

    private Repairs() {}

    /**
     * One from the call to the file.
     *
     * @param done when it was filed
     * @param charge as money, empty for a free one
     * @return its case
     */
    static String filed(Api api, String customer, String worker, String done, boolean leak, String charge)
            throws IOException {
        Walk walk = Walk.open(
                api,
                "gas.in-home-service",
                Map.of(
                        "customer",
                        customer,
                        "acceptedAt",
                        before(done, 240),
                        "channel",
                        "phone",
                        "fields",
                        Map.of("matter", "heater", "leak", leak)));
        Map<String, Object> work = new HashMap<>(Map.of("cause", "worn part", "relit", false));
        if (!charge.isEmpty()) {
            work.put("charge", charge);
        }
        walk.step(before(done, 230), "dispatch", Map.of("worker", worker))
                .step(before(done, 120), "arrive", Map.of("id-shown", true))
                .step(before(done, 60), "complete", work, VISIT)
                .step(before(done, 50), "sign", Map.of("signature", Walk.signature(api)))
                .step(done, "archive", Map.of("stub-checked", true));
        return walk.id();
    }

    private static String before(String time, int minutes) {
        return OffsetDateTime.parse(time).minusMinutes(minutes).toString();
    }
}
