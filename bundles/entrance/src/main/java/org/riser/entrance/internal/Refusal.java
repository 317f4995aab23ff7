package org.riser.entrance.internal;

import java.util.List;
import java.util.Locale;

/** What may be wrong with a request that reaches no context; kinds and codes are those of the API. */
enum Refusal {
    MALFORMED("malformed", "request.malformed"),
    NOT_FOUND("not-found", "request.not-found"),
    METHOD_NOT_ALLOWED("method-not-allowed", "request.method-not-allowed"),
    URI_TOO_LONG("too-large", "request.uri-too-long"),
    HEADERS_TOO_LARGE("too-large", "request.headers-too-large"),
    INTERNAL("internal", "internal"),
    STARTING("unavailable", "starting");

    private static final String PROBLEM = """
            {"type":"/api/v1/docs#problem-%1$s","title":"%2$s","status":%3$d,"detail":"%4$s",\
            "errors":[{"field":"","code":"%5$s","message":"%4$s"}]}""";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8">%s
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Riser</title>
            <style>
            :root { color-scheme: light dark }
            body { margin: 20vh auto; max-width: 32em; padding: 0 16px; line-height: 1.6;
              font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
            h1 { font-size: 20px; margin-bottom: 4px }
            p { margin-top: 0 }
            </style></head>
            <body>%s</body></html>
            """;

    private final String kind;
    private final String code;

    Refusal(String kind, String code) {
        this.kind = kind;
        this.code = code;
    }

    /**
     * What a status means.
     *
     * @param served whether anybody is there who could have answered; the console takes every path, and without it the
     *     platform is starting
     */
    static Refusal of(int status, boolean served) {
        return switch (status) {
            case 404 -> served ? NOT_FOUND : STARTING;
            case 405 -> METHOD_NOT_ALLOWED;
            case 414 -> URI_TOO_LONG;
            case 431 -> HEADERS_TOO_LARGE;
            case 500 -> INTERNAL;
            case 503 -> STARTING;
            default -> MALFORMED;
        };
    }

    /** The status to answer with instead of the server's. */
    int status(int servers) {
        return this == STARTING ? 503 : servers;
    }

    /** As a program reads it (RFC 9457). */
    String problem(int status, List<Locale> locales) {
        return PROBLEM.formatted(kind, Words.text("title." + kind, locales), status, Words.text(code, locales), code);
    }

    /** As people read it, in both languages; while the platform starts, the page asks again by itself. */
    String page() {
        String again = this == STARTING ? "<meta http-equiv=\"refresh\" content=\"2\">" : "";
        return PAGE.formatted(again, paragraph(Locale.SIMPLIFIED_CHINESE) + paragraph(Locale.ENGLISH));
    }

    private String paragraph(Locale locale) {
        String again = this == STARTING ? "<br>" + Words.text("page.again", locale) : "";
        return "<h1 lang=\"%1$s\">%2$s</h1><p lang=\"%1$s\">%3$s%4$s</p>"
                .formatted(
                        locale.toLanguageTag(), Words.text("title." + kind, locale), Words.text(code, locale), again);
    }
}
