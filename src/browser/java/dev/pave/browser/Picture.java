package dev.pave.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures for the guide, made where {@code -Dpave.pictures=FOLDER} asks for them. */
final class Picture {

    /** Of each colour four bits are kept: little is seen of that, and the file is half as large. */
    private static final int KEPT = 0x0f0f0f;

    private Picture() {}

    static void keep(Page page, String name) {
        String folder = System.getProperty("pave.pictures");
        if (folder == null) {
            return;
        }
        try {
            BufferedImage taken = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
            BufferedImage plain =
                    new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < taken.getHeight(); y++) {
                for (int x = 0; x < taken.getWidth(); x++) {
                    plain.setRGB(x, y, (taken.getRGB(x, y) >> 4 & KEPT) * 17);
                }
            }
            ImageIO.write(plain, "png", Path.of(folder, name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
