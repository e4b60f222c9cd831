package dev.pave.inspect;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Objects of pave in a file of the cache, as Kryo writes them: title, checksum, objects. The file appears whole or not at
 * all, and is done without where it cannot be read, was damaged, or bears another title. Only objects of what mining
 * learns and of Java's collections and values are read.
 */
final class ObjectFile {

    private static final System.Logger LOG = System.getLogger(ObjectFile.class.getName());
    private static final int LARGEST = 256 << 20;
    private static final int BUFFER = 1 << 20;
    private static final String UNSAFE = "kryo.unsafe";
    private static final List<String> KNOWN = List.of(
            "dev.pave.inspect.", "dev.pave.mine.", "dev.pave.pattern.", "java.lang.", "java.time.", "java.util.");

    static {
        // Java 24 and newer complain on standard error of each program that asks for sun.misc.Unsafe; Kryo is no faster
        // with it here
        if (System.getProperty(UNSAFE) == null) {
            System.setProperty(UNSAFE, "false");
        }
    }

    private final Path file;
    private final byte[] title;

    /** @param title what is in the file is of use only if it was written with the same one */
    ObjectFile(Path file, String title) {
        this.file = file;
        this.title = (title + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What was written; empty where that is of no use. */
    <T> Optional<T> read(Class<T> type) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            int from = title.length + Long.BYTES;
            boolean sound = bytes.length > from
                    && Arrays.equals(bytes, 0, title.length, title, 0, title.length)
                    && ByteBuffer.wrap(bytes).getLong(title.length) == checksum(bytes, from);
            return sound
                    ? Optional.of(kryo().readObject(new Input(bytes, from, bytes.length - from), type))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "Cannot read " + file, unreadable);
            return Optional.empty();
        }
    }

    /** Writes an object and all that it leads to; what is too large, or cannot be written, is done without. */
    void write(Object object) {
        try (Output out = new Output(BUFFER, LARGEST)) {
            out.writeBytes(title);
            out.writeLong(0);
            kryo().writeObject(out, object);
            byte[] bytes = out.toBytes();
            ByteBuffer.wrap(bytes).putLong(title.length, checksum(bytes, title.length + Long.BYTES));
            DurableFile.write(file, bytes);
        } catch (IOException | KryoException unwritable) {
            LOG.log(System.Logger.Level.DEBUG, "Cannot write " + file, unwritable);
        }
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return crc.getValue();
    }

    private static Kryo kryo() {
        Kryo kryo = new Kryo() {
            @Override
            @SuppressWarnings({"rawtypes", "unchecked"})
            public Registration getRegistration(Class type) {
                if (getClassResolver().getRegistration(type) == null && !isKnown((Class<?>) type)) {
                    throw new KryoException(type.getName() + " is not kept");
                }
                return super.getRegistration(type);
            }
        };
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        return kryo;
    }

    private static boolean isKnown(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || KNOWN.stream().anyMatch(element.getName()::startsWith);
    }
}
