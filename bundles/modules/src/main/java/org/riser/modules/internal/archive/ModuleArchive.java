package org.riser.modules.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import org.riser.modules.check.ModuleFiles;

/** A module as one file, ready to be installed into the framework. Immutable. */
public final class ModuleArchive {
    private final String name;
    private final byte[] jar;
    private final String jarHash;
    private final Attributes manifest;
    private final ModuleFiles files;
    private final List<String> views;

    /**
     * Takes over its arguments.
     *
     * @param name file name or address, for messages
     * @param jar a bundle: as it came, or with the manifest the platform generated
     * @param manifest main attributes of the bundle's manifest
     * @param files its descriptor folder
     * @param views names of the components that bring views
     */
    ModuleArchive(String name, byte[] jar, Attributes manifest, ModuleFiles files, List<String> views) {
        this.name = name;
        this.jar = jar;
        this.jarHash = hash(jar);
        this.manifest = manifest;
        this.files = files;
        this.views = List.copyOf(views);
    }

    public String name() {
        return name;
    }

    /** SHA-256 of the file, 64 hexadecimal digits. */
    public String jarHash() {
        return jarHash;
    }

    public InputStream open() {
        return new ByteArrayInputStream(jar);
    }

    public byte[] bytes() {
        return jar.clone();
    }

    public Attributes manifest() {
        return manifest;
    }

    public ModuleFiles files() {
        return files;
    }

    public List<String> views() {
        return views;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
