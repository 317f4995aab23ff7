package org.riser.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to a process what no client library would, byte for byte. Thread-safe. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;

    private final Riser riser;

    public Wire(Riser riser) {
        this.riser = riser;
    }

    /**
     * Sends a request and hears the answer out.
     *
     * @param head the lines of the request, each with its end; the last is added, which asks for one answer only
     * @param body follows the head, and then nothing more
     */
    public Answer ask(String head, String body) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), riser.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** An answer as it came. */
    public record Answer(String text) {
        /** 0 when there was none. */
        public int status() {
            return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** Empty when it is not there. */
        public String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }
}
