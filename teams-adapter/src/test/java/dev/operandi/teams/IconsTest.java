package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** With {@code -Dgolden.update=true} the files are drawn again. */
class IconsTest {
    private static final Path FOLDER = Path.of("..", "config", "teams");

    @Test
    void theColorIconIsAsDrawn() throws IOException {
        isAsDrawn("color.png", Icons.color());
    }

    @Test
    void theOutlineIconIsAsDrawn() throws IOException {
        isAsDrawn("outline.png", Icons.outline());
    }

    @Test
    void theOutlineIsWhiteOnNothing() {
        BufferedImage outline = Icons.outline();

        assertThat(outline.getRGB(0, 0) >>> 24).isZero();
        for (int n = 0; n < 32 * 32; n++)
            assertThat(outline.getRGB(n % 32, n / 32) & 0xffffff).isEqualTo(0xffffff);
    }

    private static void isAsDrawn(String name, BufferedImage drawn) throws IOException {
        var file = FOLDER.resolve(name).toFile();
        if (Boolean.getBoolean("golden.update")) ImageIO.write(drawn, "png", file);
        BufferedImage kept = ImageIO.read(file);

        assertThat(kept.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(kept.getHeight()).isEqualTo(drawn.getHeight());
        for (int y = 0; y < drawn.getHeight(); y++)
            for (int x = 0; x < drawn.getWidth(); x++)
                assertThat(kept.getRGB(x, y)).as(name + " at " + x + ", " + y).isEqualTo(drawn.getRGB(x, y));
    }
}
