#!/bin/sh
# Hadoop 3.4.2, its local file system: where the disk is full, write() of the stream that create() gives throws
# org.apache.hadoop.fs.FSError. That is a java.lang.Error, with the IOException as its cause, though the method declares
# IOException. catch (IOException e) and catch (Exception e) both let it through; java.io's own stream throws the IOException.
# /dev/full stands for the full disk.
# Guessed: an OutputStream reports what a disk refuses by an IOException.
. "$(dirname "$0")/run.sh"
packages org.apache.hadoop:hadoop-client-api:3.4.2 org.apache.hadoop:hadoop-client-runtime:3.4.2
java_says Finding.java <<'JAVA'
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

public class Finding {
    private static String written(OutputStream opened) {
        try (OutputStream out = opened) {
            out.write(new byte[1 << 20]);
            return "nothing was wrong";
        } catch (IOException e) {
            return "IOException";
        } catch (Error e) {
            return e.getClass().getName() + ", an Error, for " + e.getCause().getClass().getName();
        }
    }

    public static void main(String[] args) throws Exception {
        RawLocalFileSystem files = new RawLocalFileSystem();
        files.initialize(URI.create("file:///"), new Configuration());
        System.out.println("java.io: " + written(new FileOutputStream("/dev/full")));
        System.out.println("hadoop: " + written(files.create(new Path("/dev/full"), true)));
    }
}
JAVA
expect 'java.io: IOException
hadoop: org.apache.hadoop.fs.FSError, an Error, for java.io.IOException'
