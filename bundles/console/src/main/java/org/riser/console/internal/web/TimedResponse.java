package org.riser.console.internal.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/**
 * Says in the header {@code Server-Timing} (W3C Server Timing) how many milliseconds it took until an answer began, so that
 * whoever looks into a slow page tells the server's share from that of the network and of drawing.
 */
final class TimedResponse extends HttpServletResponseWrapper {
    private static final double NANOS_OF_MILLI = 1_000_000;

    private final long begun = System.nanoTime();

    TimedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        tell();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        tell();
        return super.getWriter();
    }

    /** Flow makes its answer up first and asks for the stream then; the header must be there before the first byte. */
    private void tell() {
        setHeader("Server-Timing", "riser;dur=" + Math.round((System.nanoTime() - begun) / NANOS_OF_MILLI * 10) / 10.0);
    }
}
