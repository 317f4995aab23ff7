package org.riser.derby;

import java.io.IOException;
import org.apache.derby.io.StorageRandomAccessFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of the database, open. A write that finds no room is done once more in the {@link Headroom}. When that fails too, no
 * later write to this open file succeeds: Derby leaves out the part of its log that it could not write, and a part behind the
 * gap would be acknowledged and never be found again. As thread-safe as the file itself, which Derby guards.
 */
final class HeadroomAccess implements StorageRandomAccessFile {
    private final StorageRandomAccessFile file;
    private final Headroom headroom;
    private volatile @Nullable IOException broken;

    HeadroomAccess(StorageRandomAccessFile file, Headroom headroom) {
        this.file = file;
        this.headroom = headroom;
    }

    private interface Write {
        void to(StorageRandomAccessFile file) throws IOException;
    }

    private void change(Write write) throws IOException {
        IOException earlier = broken;
        if (earlier != null) {
            throw new IOException("An earlier write to this file failed.", earlier);
        }
        long position = file.getFilePointer();
        try {
            write.to(file);
        } catch (IOException noRoom) {
            again(write, position, noRoom);
        }
    }

    private void again(Write write, long position, IOException noRoom) throws IOException {
        try {
            if (headroom.release()) {
                file.seek(position);
                write.to(file);
                return;
            }
        } catch (IOException e) {
            noRoom.addSuppressed(e);
        }
        broken = noRoom;
        throw noRoom;
    }

    @Override
    public StorageRandomAccessFile clone() {
        return new HeadroomAccess(file.clone(), headroom);
    }

    @Override
    public void write(int b) throws IOException {
        change(f -> f.write(b));
    }

    @Override
    public void write(byte[] b) throws IOException {
        change(f -> f.write(b));
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        change(f -> f.write(b, off, len));
    }

    @Override
    public void writeBoolean(boolean v) throws IOException {
        change(f -> f.writeBoolean(v));
    }

    @Override
    public void writeByte(int v) throws IOException {
        change(f -> f.writeByte(v));
    }

    @Override
    public void writeShort(int v) throws IOException {
        change(f -> f.writeShort(v));
    }

    @Override
    public void writeChar(int v) throws IOException {
        change(f -> f.writeChar(v));
    }

    @Override
    public void writeInt(int v) throws IOException {
        change(f -> f.writeInt(v));
    }

    @Override
    public void writeLong(long v) throws IOException {
        change(f -> f.writeLong(v));
    }

    @Override
    public void writeFloat(float v) throws IOException {
        change(f -> f.writeFloat(v));
    }

    @Override
    public void writeDouble(double v) throws IOException {
        change(f -> f.writeDouble(v));
    }

    @Override
    public void writeBytes(String s) throws IOException {
        change(f -> f.writeBytes(s));
    }

    @Override
    public void writeChars(String s) throws IOException {
        change(f -> f.writeChars(s));
    }

    @Override
    public void writeUTF(String s) throws IOException {
        change(f -> f.writeUTF(s));
    }

    @Override
    public void setLength(long length) throws IOException {
        change(f -> f.setLength(length));
    }

    @Override
    public void readFully(byte[] b) throws IOException {
        file.readFully(b);
    }

    @Override
    public void readFully(byte[] b, int off, int len) throws IOException {
        file.readFully(b, off, len);
    }

    @Override
    public int skipBytes(int n) throws IOException {
        return file.skipBytes(n);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return file.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return file.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return file.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return file.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return file.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return file.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return file.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return file.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return file.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return file.readDouble();
    }

    @Override
    public @Nullable String readLine() throws IOException {
        return file.readLine();
    }

    @Override
    public String readUTF() throws IOException {
        return file.readUTF();
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        return file.read(b, off, len);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public long getFilePointer() throws IOException {
        return file.getFilePointer();
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public void sync() throws IOException {
        file.sync();
    }
}
