"""Export a trained reader to int8 ONNX.

usage: export.py STATE.pt MODEL_FOLDER
Attention is exported as the runtime's own fused operator, and the rest fused by its optimizer; then weights become int8.
Writes MODEL_FOLDER/reader.onnx and the tokenizer's files, and prints how far int8 is from float32.
"""
import os
import shutil
import sys
import tempfile

import numpy as np
import onnxruntime as ort
import torch
import torch.nn as nn
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from onnx import TensorProto

from net import BASE, Reader

INPUTS = ['ids', 'shape', 'before', 'quotes']


class Attention(torch.autograd.Function):
    """com.microsoft.Attention: self-attention over all pieces, heads side by side in the packed weights."""

    @staticmethod
    def forward(ctx, x, weight, bias, heads):
        b, n, h = x.shape
        q, k, v = (x @ weight + bias).chunk(3, -1)
        split = lambda t: t.view(b, n, heads, h // heads).transpose(1, 2)
        return torch.nn.functional.scaled_dot_product_attention(split(q), split(k), split(v)).transpose(1, 2).reshape(b, n, h)

    @staticmethod
    def symbolic(g, x, weight, bias, heads):
        out = g.op('com.microsoft::Attention', x, weight, bias, num_heads_i=heads)
        out.setType(x.type())
        return out


class FusedSelfAttention(nn.Module):
    def __init__(self, old, heads):
        super().__init__()
        parts = (old.query, old.key, old.value)
        self.weight = nn.Parameter(torch.cat([p.weight.t() for p in parts], 1).contiguous())
        self.bias = nn.Parameter(torch.cat([p.bias for p in parts]))
        self.heads = heads

    def forward(self, hidden_states, *args, **kwargs):
        return Attention.apply(hidden_states, self.weight, self.bias, self.heads), None


def load(path):
    net = Reader(attention='eager')
    net.load_state_dict(torch.load(path))
    return net.eval()


def main():
    state, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    net, plain = load(state), load(state)
    for layer in net.encoder.encoder.layer:
        layer.attention.self = FusedSelfAttention(layer.attention.self, net.encoder.config.num_attention_heads)
    torch.manual_seed(0)
    n, w = 48, 40
    sample = (torch.randint(1000, 20000, (1, n)), torch.randint(0, 7, (1, n)), torch.randint(0, 3, (1, n)),
              torch.randint(0, 4, (1, n)), torch.arange(w)[None])
    path = os.path.join(out, 'reader.onnx')
    with tempfile.TemporaryDirectory() as tmp, torch.no_grad():
        raw, fused = os.path.join(tmp, 'raw.onnx'), os.path.join(tmp, 'fused.onnx')
        axes = {k: {0: 'batch', 1: 'pieces'} for k in INPUTS} | {
            'first': {0: 'batch', 1: 'words'}, 'tag': {0: 'batch', 1: 'words'}, 'boundary': {0: 'batch', 1: 'words'},
            'pointer': {0: 'batch', 1: 'words', 2: 'heads'}}
        torch.onnx.export(net, sample, raw, input_names=[*INPUTS, 'first'], output_names=['tag', 'boundary', 'pointer'],
                          dynamic_axes=axes, opset_version=17, dynamo=False)
        options = FusionOptions('bert')
        options.enable_embed_layer_norm = False
        model = optimize_model(raw, model_type='bert', num_heads=net.encoder.config.num_attention_heads,
                               hidden_size=net.encoder.config.hidden_size, optimization_options=options, opt_level=0)
        print('fused', {k: v for k, v in model.get_fused_operator_statistics().items() if v})
        model.save_model_to_file(fused)
        quantize_dynamic(fused, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False,
                         extra_options={'DefaultTensorType': TensorProto.FLOAT})
        got = ort.InferenceSession(path).run(None, dict(zip([*INPUTS, 'first'], [x.numpy() for x in sample])))
        want = [x.numpy() for x in plain(*sample)]
    for name in ('tokenizer.json', 'tokenizer_config.json'):
        shutil.copy(os.path.join(BASE, name), out)
    for name, a, b in zip(('tag', 'boundary', 'pointer'), got, want):
        print(name, 'mean difference to float32', round(float(np.abs(a - b).mean()), 4), 'mean size', round(float(np.abs(b).mean()), 4))


if __name__ == '__main__':
    main()
