package org.riser.workbook.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Ends with a {@link TooMuch} as soon as more comes out of a part, or out of all together, than an honest file holds. */
final class MeasuredStream extends FilterInputStream {
    /** Repeated cells shrink to a hundredth; deflate cannot do better than a thousandth. */
    private static final long MOST_RATIO = 400;

    /** Below this many bytes the ratio tells nothing. */
    private static final long RATIO_FROM = 1 << 20;

    private final long packedBytes;
    private final AtomicLong left;
    private long bytes;

    /** @param left bytes that may still come, shared by all parts */
    MeasuredStream(InputStream in, long packedBytes, AtomicLong left) {
        super(in);
        this.packedBytes = Math.max(1, packedBytes);
        this.left = left;
    }

    /** Carries a refusal through a parser that only lets I/O errors pass. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("unpacks to too much");
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        measure(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        measure(Math.max(0, count));
        return count;
    }

    private void measure(int count) throws TooMuch {
        bytes += count;
        boolean isBomb = bytes > RATIO_FROM && bytes / packedBytes > MOST_RATIO;
        if (left.addAndGet(-count) < 0 || isBomb) {
            throw new TooMuch();
        }
    }
}
