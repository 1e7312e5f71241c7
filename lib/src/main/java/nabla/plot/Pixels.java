package nabla.plot;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nabla.tensor.Tensor;

/// Makes images of the numbers in tensors.
final class Pixels {
    private Pixels() {}

    /// Pictures (N, H, W) in grey or (N, H, W, 3) in colour, with brightness from 0 to 1, or to 255 where any is over
    /// 1.
    static List<BufferedImage> pictures(Tensor images) {
        int[] shape = images.shape();
        boolean colour = shape.length == 4 && shape[3] == 3;
        if (!colour && shape.length != 3 && !(shape.length == 4 && shape[3] == 1)) {
            throw new IllegalArgumentException("pictures have shape (N, H, W) or (N, H, W, 3), but the tensor has "
                    + Arrays.toString(shape) + "; one picture becomes (1, H, W, 3) by reshape");
        }
        double[] values = images.toDoubles();
        double white = 1;
        for (double v : values) {
            white = v > 1 ? 255 : white;
        }
        int channels = colour ? 3 : 1;
        List<BufferedImage> out = new ArrayList<>();
        for (int n = 0; n < shape[0]; n++) {
            BufferedImage image = new BufferedImage(shape[2], shape[1], BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < shape[1] * shape[2]; p++) {
                int at = (n * shape[1] * shape[2] + p) * channels;
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    rgb = rgb << 8 | level(values[at + (colour ? c : 0)] / white);
                }
                image.setRGB(p % shape[2], p / shape[2], rgb);
            }
            out.add(image);
        }
        return out;
    }

    /// Signed numbers (N, H, W): white at 0, blue below, orange above, all on one scale.
    static List<BufferedImage> signed(Tensor maps) {
        int[] shape = maps.shape();
        if (shape.length != 3) {
            throw new IllegalArgumentException(
                    "weights have shape (N, H, W), but the tensor has " + Arrays.toString(shape));
        }
        double[] values = maps.toDoubles();
        double most = 1e-12;
        for (double v : values) {
            most = Math.max(most, Math.abs(v));
        }
        int area = shape[1] * shape[2];
        List<BufferedImage> out = new ArrayList<>();
        for (int n = 0; n < shape[0]; n++) {
            BufferedImage image = new BufferedImage(shape[2], shape[1], BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < area; p++) {
                double t = (values[n * area + p] / most + 1) / 2;
                image.setRGB(
                        p % shape[2],
                        p / shape[2],
                        Palette.at(Palette.DIVERGING, t).getRGB());
            }
            out.add(image);
        }
        return out;
    }

    private static int level(double brightness) {
        return (int) Math.round(255 * Math.clamp(brightness, 0, 1));
    }
}
