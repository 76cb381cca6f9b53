"""Export a trained reader to int8 ONNX.

usage: export.py STATE.pt MODEL_FOLDER
Attention is exported as the runtime's own fused operator, and the rest fused by its optimizer; then weights become int8.
Writes MODEL_FOLDER/reader.onnx and vocabulary.txt, and prints how far int8 is from float32.
"""
import os
import shutil
import sys
import tempfile

import numpy as np
import onnxruntime as ort
import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model

from net import BASE, Layer, load

INPUTS = ['ids', 'shape', 'before', 'quotes']
OUTPUTS = ['tag', 'boundary', 'pointer', 'names', 'rest']


class Attention(torch.autograd.Function):
    """com.microsoft.MultiHeadAttention: the runtime's blocked attention; no mask, since a window is run without padding."""

    @staticmethod
    def forward(ctx, q, k, v, heads):
        split = lambda t: t.unflatten(-1, (heads, -1)).transpose(1, 2)
        return torch.nn.functional.scaled_dot_product_attention(split(q), split(k), split(v)).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g, q, k, v, heads):
        out = g.op('com.microsoft::MultiHeadAttention', q, k, v, num_heads_i=heads)
        out.setType(q.type())
        return out


class FusedLayer(Layer):
    def attended(self, x, mask):
        return Attention.apply(*self.qkv(x).chunk(3, -1), self.heads)


def main():
    state, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    net, plain = load(state).eval(), load(state).eval()
    for layer in net.layers:
        layer.__class__ = FusedLayer
    torch.manual_seed(0)
    n, w = 48, 40
    draw = lambda low, high: torch.randint(low, high, (1, n), dtype=torch.int32)
    sample = (draw(1000, 20000), draw(0, 7), draw(0, 3), draw(0, 4), torch.arange(w, dtype=torch.int32)[None])
    path = os.path.join(out, 'reader.onnx')
    with tempfile.TemporaryDirectory() as tmp, torch.no_grad():
        raw, fused = os.path.join(tmp, 'raw.onnx'), os.path.join(tmp, 'fused.onnx')
        axes = {k: {0: 'batch', 1: 'pieces'} for k in INPUTS} | {
            'first': {0: 'batch', 1: 'words'}, 'tag': {0: 'batch', 1: 'words'}, 'boundary': {0: 'batch', 1: 'words'},
            'pointer': {0: 'batch', 1: 'words', 2: 'heads'}, 'names': {0: 'batch', 1: 'words'}, 'rest': {0: 'batch', 1: 'words'}}
        torch.onnx.export(net, sample, raw, input_names=[*INPUTS, 'first'], output_names=OUTPUTS,
                          dynamic_axes=axes, opset_version=17, dynamo=False)
        options = FusionOptions('bert')
        options.enable_embed_layer_norm = False
        # measured: add and normalise apart are a fifth faster here than the fused operator
        options.enable_skip_layer_norm = False
        model = optimize_model(raw, model_type='bert', num_heads=0, hidden_size=0, optimization_options=options, opt_level=0)
        print('fused', {k: v for k, v in model.get_fused_operator_statistics().items() if v})
        model.save_model_to_file(fused)
        quantize_dynamic(fused, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                         extra_options={'DefaultTensorType': TensorProto.FLOAT})
        got = ort.InferenceSession(path).run(None, dict(zip([*INPUTS, 'first'], [x.numpy() for x in sample])))
        want = [x.numpy() for x in plain(*sample)]
    shutil.copy(os.path.join(BASE, 'vocab.txt'), os.path.join(out, 'vocabulary.txt'))
    for name, a, b in zip(OUTPUTS, got, want):
        print(name, 'mean difference to float32', round(float(np.abs(a - b).mean()), 4), 'mean size', round(float(np.abs(b).mean()), 4))


if __name__ == '__main__':
    main()
