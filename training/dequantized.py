"""A state file from a quantised 6-layer reader.onnx, as export.py made it up to reader 1: the teacher where its state is lost.

usage: dequantized.py READER.onnx OUT.pt       (READER.onnx: git show 8bd5e8d:model/reader.onnx)
Weights are int8 × scale; the word embeddings, which were never trained, are taken from the base. Prints the differences of the outputs.
"""
import sys

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import numpy_helper

from net import FULL, BASE, from_base, from_bert, save

HEADS = {701: 'query', 702: 'key', 703: 'anchor', 704: 'tag.0', 705: 'tag.2', 706: 'boundary.0', 707: 'boundary.2'}
PARTS = ('attention.self.query', 'attention.self.key', 'attention.self.value', 'attention.output.dense', 'intermediate.dense', 'output.dense')


def main():
    source, out = sys.argv[1:3]
    found = {i.name: numpy_helper.to_array(i) for i in onnx.load(source).graph.initializer}

    def whole(name):
        q, scale, zero = (found[f'{name}_{k}'] for k in ('quantized', 'scale', 'zero_point'))
        return torch.tensor((q.astype(np.float32) - zero.astype(np.float32)) * scale)

    plain = {k: torch.tensor(v) for k, v in found.items() if k.endswith(('.bias', 'LayerNorm.weight'))}
    bert = {k.removeprefix('encoder.'): v for k, v in plain.items() if k.startswith('encoder.')}
    for i in range(len(FULL)):
        for k, part in enumerate(PARTS):
            bert[f'encoder.layer.{i}.{part}.weight'] = whole(f'onnx::MatMul_{655 + 6 * i + k}').T.contiguous()
    for part in ('word_embeddings', 'position_embeddings', 'token_type_embeddings'):
        bert[f'embeddings.{part}.weight'] = whole(f'encoder.embeddings.{part}.weight')
    net = from_bert(bert)
    net.words = from_base().words
    own = {f'{k}.weight': whole(f'{k}.weight') for k in ('shape', 'before', 'quotes')} | {k: v for k, v in plain.items() if not k.startswith(('encoder.', 'names.'))}
    for number, name in HEADS.items():
        own[f'{name}.weight'] = whole(f'onnx::MatMul_{number}').T.contiguous()
    net.load_state_dict(own, strict=False)
    net.eval()
    torch.manual_seed(0)
    sample = [torch.randint(0, n, (1, 48)) for n in (20000, 7, 3, 4)] + [torch.arange(40)[None]]
    with torch.no_grad():
        got = net(*sample)
    want = ort.InferenceSession(source).run(None, dict(zip(('ids', 'shape', 'before', 'quotes', 'first'), [x.numpy() for x in sample])))
    want[2] = torch.tensor(want[2]).softmax(-1).numpy()
    for name, a, b in zip(('tag', 'boundary', 'pointer'), got, want):
        print(name, 'mean difference', float(np.abs(a.numpy() - b).mean()), 'mean size', float(np.abs(b).mean()))
    save(net, out)


if __name__ == '__main__':
    main()
